"""As in QGIS 4: a NULL is None, the kinds of fields that QVariant named are those of QMetaType, sets of flags are put back."""

from PyQt6.QtCore import *  # noqa: F403
from PyQt6.QtCore import QMetaType, Qt, QVariant

NULL = None
for _old, _new in {
    "Invalid": "UnknownType", "Bool": "Bool", "Int": "Int", "LongLong": "LongLong", "Double": "Double", "String": "QString",
    "ByteArray": "QByteArray", "Date": "QDate", "Time": "QTime", "DateTime": "QDateTime",
}.items():  # fmt: skip
    setattr(QVariant, _old, getattr(QMetaType.Type, _new))
Qt.Orientations = lambda flags=0: Qt.Orientation(flags)
