"""What search engines ask for first: robots.txt, and the sitemap with every page in each language it really is in."""

from __future__ import annotations

from urllib.parse import urljoin
from xml.etree import ElementTree as Xml

from agreements.frame.head import alternates
from agreements.site.edition import Edition

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_xml(original: Edition, site_url: str) -> bytes:
    """The file's content. The original edition has every page; a page missing elsewhere is not listed there."""
    Xml.register_namespace("", SITEMAP)
    Xml.register_namespace("xhtml", XHTML)
    root = Xml.Element(f"{{{SITEMAP}}}urlset")
    for spot in original.site_map.spots:
        translations = alternates(original, spot.path, site_url)
        for page in translations[:-1]:
            url = Xml.SubElement(root, f"{{{SITEMAP}}}url")
            Xml.SubElement(url, f"{{{SITEMAP}}}loc").text = page.href
            for other in translations:
                attributes = {"rel": "alternate", "hreflang": other.lang, "href": other.href}
                Xml.SubElement(url, f"{{{XHTML}}}link", attributes)
    Xml.indent(root, " ")
    text: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def robots_txt(site_url: str) -> bytes:
    """Everything may be read: "User-agent: *", "Allow: /", and where the sitemap lies.

    Robots ask for it at the root of a host alone; a site in a folder of a host hands its sitemap in there.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(site_url, 'sitemap.xml')}\n".encode()
