"""The commands of `agreements`, a module each: `arguments` says what it takes, `run` does it: 0 well, 1 not."""
