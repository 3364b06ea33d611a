"""How QGIS reaches the network, for programs that are not QGIS. Only in the main thread."""

import os
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from .engine.pip import Network

HTTP = (QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy)


def qgis_network():
    """QGIS's proxy, and the certificates that it trusts: the system's, and those that the user added."""
    proxy = proxy_address(QgsNetworkAccessManager.instance().fallbackProxy())
    if os.environ.get("PIP_CERT"):  # the user's own choice
        return Network(proxy)
    return Network(proxy, bytes(QgsApplication.authManager().trustedCaCertsPemText()).decode("ascii", "replace"))


def proxy_address(proxy):
    """A QNetworkProxy as an address, empty for none and for the system's own, which pip finds by itself."""
    schemes = {**dict.fromkeys(HTTP, "http"), QNetworkProxy.ProxyType.Socks5Proxy: "socks5h"}
    scheme = schemes.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return ""
    user = _quoted(proxy.user())
    login = f"{user}:{_quoted(proxy.password())}@" if user else ""
    return f"{scheme}://{login}{proxy.hostName()}:{proxy.port()}"


def _quoted(text):
    return quote(text, safe="")
