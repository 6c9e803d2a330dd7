"""Who may ask the preview: pages of this machine's own address; to write, with the token too.

A page of any other site can make a browser ask 127.0.0.1, and a name of its own can be made to
lead there (DNS rebinding); so the names that the browser gives are what counts.
"""

import secrets
from dataclasses import dataclass, field

ADDRESS = "127.0.0.1"
"""Bound to; no other machine reaches it."""
LAST_PORT = 65535
METHODS = ("GET", "HEAD")
TOKEN = "X-Saobac-Token"
"""The header of whoever wants to write; no form and no page of another site can send it."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What a request must show."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    """Known to pages of this preview; asked for on the WebSocket, which any page may open, and
    of whoever writes."""

    @property
    def url(self) -> str:
        """Return the address of the front page."""
        return f"http://{ADDRESS}:{self.port}/"

    @property
    def hosts(self) -> frozenset[str]:
        """Return what may stand in `Host`; browsers leave out port 80."""
        names = (ADDRESS, "localhost")
        ports = (f":{self.port}", "") if self.port == 80 else (f":{self.port}",)
        return frozenset(name + port for name in names for port in ports)

    def allows_host(self, host: str | None) -> bool:
        """Tell whether a request was meant for this server."""
        return host in self.hosts

    def allows_origin(self, origin: str | None) -> bool:
        """Tell whether a request comes from a page of this server, or from no page at all."""
        return origin is None or origin.removeprefix("http://") in self.hosts

    def allows_writing(self, origin: str | None, token: str) -> bool:
        """Tell whether a request comes from a page of this very preview."""
        return origin is not None and self.allows_origin(origin) and self.knows(token)

    def knows(self, token: str) -> bool:
        """Tell whether this is the token, in a time that does not depend on how near it is."""
        return secrets.compare_digest(token.encode(), self.token.encode())
