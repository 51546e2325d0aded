"""The words that a site has until its own stand in `data/vocabulary.yml`."""
