"""The style sheet of a site's own colours, which comes after the engine's."""

from __future__ import annotations

from collections.abc import Mapping

FILE = "assets/colours.css"
_DARK = "_dark"


def colours_css(colours: Mapping[str, str]) -> str:
    """({"brand": "#123456", "brand_dark": "#001122"}) -> the custom properties in light and in dark; {} -> "".

    The engine's rules for the dark are more specific than `:root`, so that a light colour alone changes nothing there.
    """
    light = {name: value for name, value in colours.items() if not name.endswith(_DARK)}
    dark = {name.removesuffix(_DARK): value for name, value in colours.items() if name.endswith(_DARK)}
    rules = [f":root {{ {_properties(light)} }}"] if light else []
    if dark:
        inside = f'@media (prefers-color-scheme: dark) {{ :root:not([data-scheme="light"]) {{ {_properties(dark)} }} }}'
        rules += [inside, f':root[data-scheme="dark"] {{ {_properties(dark)} }}']
    return "".join(f"{rule}\n" for rule in rules)


def _properties(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())
