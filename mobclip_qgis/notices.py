"""What happens in any thread and the desktop wants to know of; under qgis_process nobody listens."""

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Notices(QObject):
    """Signals; receivers that are QObjects get them in their own thread."""

    packages_missing = pyqtSignal(list)  # names of groups, none where nothing is set up

    def is_heard(self):
        """Whether somebody may be asked."""
        return self.receivers(self.packages_missing) > 0


notices = Notices()
