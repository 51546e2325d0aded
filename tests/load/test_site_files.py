"""Pictures that data/site.yml names and nobody has put there."""

from __future__ import annotations

from mini_site import MiniSite


def test_a_logo_that_is_not_there(mini: MiniSite) -> None:
    mini.write("data/site.yml", mini.read("data/site.yml") + "logo: pictures/logo.svg\n")
    line = mini.line("data/site.yml", "logo:")
    code, said = mini.run("check")
    assert code == 1
    cure = "Put it into docs/ or overrides/, or correct its name."
    assert f"data/site.yml:{line}:7: error: there is no file 'pictures/logo.svg'. {cure}" in said


def test_a_logo_beside_the_pages_of_the_source(mini: MiniSite) -> None:
    mini.write("data/site.yml", mini.read("data/site.yml") + "logo: pictures/logo.svg\n")
    mini.write("docs/sv/pictures/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    assert mini.run("check")[0] == 0
