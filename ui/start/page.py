"""The start page: three ways in, then the questions of social planning, each with what it needs and a button."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import SozialraumError
from ...i18n import sentence, tr
from ...processing.io.profile import profile_of
from ..timers import alarm
from .standing import BROKEN, DONE, LATER, NEXT, Row, Standing, candidate

_TINTS = {DONE: "#2e7d32", NEXT: "#1f6aa5", LATER: "#7a7a7a", BROKEN: "#b3261e"}


class StartPage(QScrollArea):
    """Shows where the open project stands; every button tells by a signal what it wants.

    wanted: "sample", "districts", "continue", "profile", "toolbox", "handbook", "learn", "model:" and "try:" with a name; row_chosen: a Row whose button was pressed
    """

    wanted = pyqtSignal(str)
    row_chosen = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("sozialraum_start")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.standing: Standing | None = None
        self.problem = ""
        self.learned: dict = {}
        self.replace = False
        self._later = alarm(self, 0, self.refresh)
        project = QgsProject.instance()
        self._signals = (project.layersAdded, project.layersRemoved, project.readProject, project.cleared)
        for signal in self._signals:
            signal.connect(self.soon)
        self.refresh()

    def release(self):
        """Hear no more of the project."""
        for signal in self._signals:
            signal.disconnect(self.soon)
        self._signals = ()
        self._later.stop()

    def soon(self, *_):
        """Look again when all that happens now has happened, if somebody looks."""
        if self.isVisible():
            self._later.start()

    def showEvent(self, event):  # noqa: N802
        """Catch up."""
        super().showEvent(event)
        self.refresh()

    def refresh(self):
        """Read where the project stands, and show it."""
        project = QgsProject.instance()
        self.problem = ""
        try:
            profile = profile_of(project)
        except SozialraumError as error:
            profile, self.problem = None, sentence(error)
        self.standing = Standing(project, profile) if profile is not None else None
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(10, 8, 10, 8)
        if self.standing is None:
            self._ways_in(column, project)
        else:
            self._questions(column)
        column.addStretch(1)
        self._foot(column)
        self.setWidget(body)

    # ---- without a profile

    def _ways_in(self, column: QVBoxLayout, project: QgsProject):
        column.addWidget(_text(tr("Sozialraum"), 1.5, bold=True))
        column.addWidget(
            _text(
                tr(
                    "Bring the statistics of your town onto the map of its districts, compare and print. Everything stays "
                    "on this computer."
                )
            )
        )
        if self.problem:
            column.addWidget(_text(self.problem, tint=BROKEN))
        column.addWidget(_text(tr("Where do you begin?"), 1.2, bold=True))
        layer = candidate(project)
        fits = tr("The open project has no layer with areas.")
        if layer is not None:
            fits = tr("In the open project “{layer}” fits, with {n} areas.").format(
                layer=layer.name(), n=layer.featureCount()
            )
        for name, icon, title, text, possible in (
            (
                "sample",
                "/mActionFileOpen.svg",
                tr("Open the sample"),
                tr(
                    "Musterstadt, invented: 60 districts, 15 years. It takes a few seconds and a folder of your choice."
                ),
                True,
            ),
            (
                "districts",
                "/mActionAddOgrLayer.svg",
                tr("Begin with my districts"),
                tr("Choose a map file and statistics files. The assistant shows what it understands."),
                True,
            ),
            ("continue", "/mIconPolygonLayer.svg", tr("Go on with this project"), fits, layer is not None),
        ):
            column.addWidget(self._card(name, icon, title, text, possible))

    def _card(self, name: str, icon: str, title: str, text: str, possible: bool) -> QWidget:
        card = QFrame(self)
        card.setObjectName(f"sozialraum_card_{name}")
        card.setFrameShape(QFrame.Shape.StyledPanel)
        row = QHBoxLayout(card)
        picture = QLabel(card)
        size = round(1.8 * card.fontMetrics().height())
        picture.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(QSize(size, size)))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        button = QPushButton(title, card)
        button.setObjectName(f"sozialraum_way_{name}")
        button.setEnabled(possible)
        button.setAccessibleDescription(text)
        button.clicked.connect(self._clicked)
        button.setProperty("wanted", name)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words.addWidget(button)
        words.addWidget(_text(text, 0.95, tint=LATER))
        row.addLayout(words, 1)
        return card

    # ---- with a profile

    def _questions(self, column: QVBoxLayout):
        standing = self.standing
        name = standing.profile.get("municipality") or QgsProject.instance().title() or tr("Municipality")
        head = QHBoxLayout()
        head.addWidget(_text(name, 1.5, bold=True), 1)
        head.addWidget(self._button("profile", tr("Profile …")))
        column.addLayout(head)
        if self.learned:
            column.addWidget(
                _text(
                    tr("The last run had other answers than the profile: {what}.").format(
                        what=", ".join(self.learned.values())
                    )
                )
            )
            column.addWidget(self._button("learn", tr("Take into the profile")))
        for basis, title in ((True, tr("Basis")), (False, tr("Questions"))):
            column.addWidget(_line())
            column.addWidget(_text(title, 0.9, bold=True, tint=LATER))
            for row in standing.rows:
                if row.question.basis == basis:
                    column.addWidget(self._row(row))
        column.addWidget(_line())
        column.addWidget(_text(tr("In one go"), 0.9, bold=True, tint=LATER))
        provider = QgsApplication.processingRegistry().providerById("sozialraum")
        models = [one for one in provider.algorithms() if one.groupId() == "models"] if provider is not None else []
        for model in sorted(models, key=lambda one: one.displayName()):
            button = self._button(f"model:{model.name()}", model.displayName().partition(" ")[2])
            button.setToolTip(model.shortDescription())
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column.addWidget(button)
        box = QCheckBox(tr("Replace earlier results"), self)
        box.setToolTip(tr("A new result takes the place of the one that the same tool made before."))
        box.setObjectName("sozialraum_replace")
        box.setChecked(self.replace)
        box.toggled.connect(self._set_replace)
        column.addWidget(box)

    def _row(self, row: Row) -> QWidget:
        widget = QWidget(self)
        widget.setObjectName(f"sozialraum_row_{row.question.name}")
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 3, 0, 3)
        mark = QLabel(widget)
        mark.setPixmap(_mark(row.state, round(1.1 * widget.fontMetrics().height()), self.devicePixelRatioF()))
        mark.setAccessibleName(_spoken(row.state))
        mark.setToolTip(_spoken(row.state))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(_text(row.question.title, bold=not row.question.basis))
        words.addWidget(_text(row.line, 0.9, tint=row.state if row.state in (NEXT, BROKEN) else LATER))
        words.addStretch(1)
        line.addLayout(words, 1)
        buttons = QVBoxLayout()
        if row.button:
            button = QPushButton(row.button, widget)
            button.setObjectName(f"sozialraum_go_{row.question.name}")
            button.setAccessibleDescription(f"{row.question.title} {row.line}")
            button.setDefault(row.state == NEXT)
            if row.state == NEXT:
                font = button.font()
                font.setBold(True)
                button.setFont(font)
            button.clicked.connect(self._row_clicked)
            buttons.addWidget(button)
        if self.standing.can_try(row.question):
            attempt = self._button(f"try:{row.question.name}", tr("Try out …"))
            attempt.setToolTip(tr("Move the share that follows need, and see amounts and map at once."))
            buttons.addWidget(attempt)
        buttons.addStretch(1)
        line.addLayout(buttons)
        return widget

    def _foot(self, column: QVBoxLayout):
        column.addWidget(_line())
        row = QVBoxLayout()
        row.setSpacing(0)
        names = [("toolbox", tr("All tools")), ("handbook", tr("Handbook"))]
        if self.standing is not None:
            names.append(("districts", tr("Read a new delivery …")))
        for name, text in names:
            link = QToolButton(self)
            link.setText(text)
            link.setAutoRaise(True)
            link.setObjectName(f"sozialraum_link_{name}")
            link.setProperty("wanted", name)
            link.clicked.connect(self._clicked)
            row.addWidget(link)
        column.addLayout(row)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"sozialraum_{name}")
        button.setProperty("wanted", name)
        button.clicked.connect(self._clicked)
        return button

    def _clicked(self):
        self.wanted.emit(self.sender().property("wanted"))

    def _row_clicked(self):
        name = self.sender().objectName().rpartition("_")[2]
        self.row_chosen.emit(self.standing.row(name))

    def _set_replace(self, on: bool):
        self.replace = on


def _text(text: str, size: float = 1.0, bold: bool = False, tint: str = "") -> QLabel:
    """A label that breaks its lines; text of people is never read as HTML."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setBold(bold)
    label.setFont(font)
    if tint:
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, _tint(tint, palette))
        label.setPalette(palette)
    return label


def _tint(state: str, palette: QPalette) -> QColor:
    """The colour of a state, lighter on a dark ground; grey is a mix of the theme's own."""
    ground, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    if state == LATER:
        return QColor(*(round(0.65 * a + 0.35 * b) for a, b in zip(ink.getRgb()[:3], ground.getRgb()[:3])))
    colour = QColor(_TINTS[state])
    return colour.lighter(170) if ground.lightness() < 128 else colour


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line


def _spoken(state: str) -> str:
    return {
        DONE: tr("done"),
        NEXT: tr("next step"),
        LATER: tr("not yet"),
        BROKEN: tr("needs attention"),
    }[state]


def _mark(state: str, size: int, ratio: float) -> QPixmap:
    """The state as a shape and a colour: a tick, a ring with a dot, a dotted ring, an exclamation mark."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(_TINTS[state])
    width = size / 9
    inner = (width, width, size - 2 * width, size - 2 * width)
    full = state in (DONE, BROKEN)
    dots = Qt.PenStyle.DotLine if state == LATER else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, width, dots))
    painter.setBrush(colour if full else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(*(round(value) for value in inner))
    painter.setPen(QPen(QColor("#ffffff"), width * 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    at = [round(size * part) for part in (0.28, 0.45, 0.52, 0.68, 0.72, 0.35)]
    if state == DONE:
        painter.drawLine(at[0], at[2], at[1], at[3])
        painter.drawLine(at[1], at[3], at[4], at[5])
    elif state == BROKEN:
        middle = round(size / 2)
        painter.drawLine(middle, at[0], middle, round(size * 0.55))
        painter.drawPoint(middle, at[4])
    elif state == NEXT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        dot = round(size * 0.36)
        painter.drawEllipse(dot, dot, size - 2 * dot, size - 2 * dot)
    painter.end()
    return picture


def home_icon(colour: QColor, size: int = 32) -> QIcon:
    """A house, drawn in the colour of the theme's text."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, size / 12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    unit = size / 16
    for start, end in (
        ((2, 8), (8, 2)),
        ((8, 2), (14, 8)),
        ((4, 8), (4, 14)),
        ((12, 8), (12, 14)),
        ((4, 14), (12, 14)),
    ):
        painter.drawLine(*(round(value * unit) for value in (*start, *end)))
    painter.end()
    return QIcon(picture)
