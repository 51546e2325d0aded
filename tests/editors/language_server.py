"""A conversation with the YAML language server, as an editor such as VS Code has it: JSON-RPC over its pipes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import Any

HERE = Path(__file__).parent
SERVER = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 120


class LanguageServer:
    """One server for one folder, with the settings that the folder's `.vscode/settings.json` gives it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.settings = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
        self.server = subprocess.Popen(
            ["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        self.asked = 0
        self.opened: set[str] = set()
        self.found: dict[str, list[dict[str, Any]]] = {}
        folder = {"uri": root.as_uri(), "name": "project"}
        able = {"workspace": {"configuration": True}, "textDocument": {"completion": {"completionItem": {}}}}
        self.request(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            workspaceFolders=[folder],
            capabilities=able,
        )
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings={})
        while self._hear().get("method") != "workspace/configuration":
            pass

    def stop(self) -> None:
        self.request("shutdown")
        self.tell("exit")
        self.server.wait(timeout=30)
        for pipe in (self.server.stdin, self.server.stdout):
            if pipe:
                pipe.close()

    def problems(self, file: str, text: str) -> list[str]:
        """What the server finds wrong with `file` if it holds `text`: "3: Property x is not allowed."."""
        return self.problems_of_all({file: text})[file]

    def problems_of_all(self, texts: Mapping[str, str]) -> dict[str, list[str]]:
        """The same of many files at once."""
        uris = {file: self._open(file, text) for file, text in texts.items()}
        while not self.found.keys() >= set(uris.values()):
            self._hear()
        return {
            file: [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in self.found[uri]]
            for file, uri in uris.items()
        }

    def suggestions(self, file: str, text: str) -> dict[str, str]:
        """What the server suggests where "|" stands in `text`, with its explanation."""
        found = self._at(file, text, "textDocument/completion")
        return {one["label"]: _text(one.get("documentation", "")) for one in found["items"]}

    def shown_over(self, file: str, text: str) -> str:
        """What is shown over the spot where "|" stands."""
        return _text(self._at(file, text, "textDocument/hover")["contents"])

    def _at(self, file: str, text: str, method: str) -> Any:
        before, _, after = text.partition("|")
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return self.request(method, textDocument={"uri": self._open(file, before + after)}, position=position)

    def _open(self, file: str, text: str) -> str:
        """Each file is opened once: what the server says of a file says nothing of which text it means."""
        uri = (self.root / file).as_uri()
        assert uri not in self.opened, f"{file} has been opened already"
        self.opened.add(uri)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def request(self, method: str, **params: Any) -> Any:
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params or None})
        while True:
            heard = self._hear()
            if heard.get("id") == self.asked and "method" not in heard:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _hear(self) -> dict[str, Any]:
        """The next message; what the server asks is answered on the way."""
        patience = Timer(PATIENCE, self.server.kill)
        patience.start()
        try:
            message = self._receive()
        finally:
            patience.cancel()
        if message.get("method") == "textDocument/publishDiagnostics":
            self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [item.get("section", "") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [self._section(section) for section in wanted]})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _section(self, section: str) -> dict[str, Any]:
        """ "yaml" -> {"schemas": {…}, …}, as VS Code gives it."""
        section_settings: dict[str, Any] = {}
        for key, value in self.settings.items():
            head, *path, last = key.split(".")
            if head == section:
                inner = section_settings
                for part in path:
                    inner = inner.setdefault(part, {})
                inner[last] = value
        return section_settings

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while line := self.server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, f"the language server has stopped, or said nothing for {PATIENCE} seconds"
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        return message


def _text(documentation: str | Mapping[str, str]) -> str:
    return documentation if isinstance(documentation, str) else documentation["value"]
