"""Where a text names administrative divisions: by full name, by a usual shortening, by a short name.

Nothing is decided here: `division_weights` tells what each name is worth, `division` decides.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from generator.authority import Division
from generator.placenames import rank, short_name


class Form(IntEnum):
    """How much of its name a division is called by."""

    SHORT = 0
    FULL = 1


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text that may name one of `divisions`, which are of any time."""

    start: int
    end: int
    name: str
    form: Form
    divisions: tuple[Division, ...]


_ORDINARY = """
    万年 三元 三台 东区 东城 东方 东海 东湖 东风 中原 中山 中方 中阳 二七 云龙 互助 仁和
    会同 元宝 光明 公安 共和 兴业 兴国 兴安 兴隆 凤凰 前进 前锋 动力 南山 南岸 南海 南湖
    南部 博望 博爱 卫东 友好 友谊 古城 合作 吉利 同仁 同德 同心 名山 向阳 和平 和顺 四方
    团结 固始 固安 城东 城中 城关 城北 城区 城南 城厢 城口 城固 城西 复兴 大化 大同 大名
    大方 大田 大英 大观 大通 天山 天桥 天河 天涯 太和 太平 太康 太湖 始兴 威信 宁远 安全
    安宁 安定 安居 安康 安顺 宏伟 定边 定远 宝塔 富民 富裕 崇信 工农 市中 市北 市区 市南
    市郊 平原 平和 平安 平定 平房 平顺 应城 延长 建华 建安 建平 建水 建设 开元 开化 开平
    惠民 振兴 文峰 文成 文昌 文明 朝阳 新兴 新华 新城 新建 新星 新民 新河 方城 方正 无为 普定
    景泰 来宾 正定 武功 武定 比如 民丰 民乐 民和 民权 永和 永安 永定 永新 永胜 江北 江南
    江山 江岸 沙河 河东 河口 河西 泰山 洞口 海口 海港 清新 清水 清流 温泉 港北 港南 港口
    滨海 灯塔 爱民 爱辉 牡丹 白云 白银 石林 石柱 石棉 矿区 红旗 红星 红桥 老城 芙蓉 莲花
    西区 西华 西城 西山 西湖 解放 资源 通道 郊区 金山 金平 金沙 钟楼 镇远 长子 长安 长治
    阿里 集美 集贤 高台 高明 黄山 鼓楼 龙泉 龙门
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Short names that are ordinary words or other places' names too: without their rank they say nothing."""

_GENERIC = (
    "城区 郊区 矿区 东区 西区 市区 市郊区 老城区 新城区 新市区 市中区 城中区 城东区 城西区 城北区 港口区"
)
GENERIC = frozenset(_GENERIC.split())
"""Full names that are ordinary words: they name a division only right behind that above it."""

_GOES_ON = {
    "区": ("域", "间", "位", "别", "分", "块"),
    "市": ("场", "中区"),
    "县": ("域", "级"),
    "旗": ("帜", "舰"),
}
"""What a name's last character makes another word with: 江北区域, 合作市场, 内江|市中区."""

_LEADS_IN = "在我于由"
"""Characters that a name of two characters may stand behind, beside punctuation."""


class NameFinder:
    """Finds the names of divisions in texts. Built once, in a few hundredths of a second."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        self._full: dict[str, tuple[Division, ...]] = {}
        self._short: dict[str, tuple[Division, ...]] = {}
        self._names: dict[str, set[str]] = {}
        for division in divisions:
            self._learn(division)
        self._starts = _starts([*self._full, *self._short])
        self._may_start = _may_start(self._starts)

    def _learn(self, division: Division) -> None:
        short = short_name(division.name)
        full = {division.name, *_shortened(division.name, short)}
        for name in full:
            self._full[name] = (*self._full.get(name, ()), division)
        if short != division.name:
            self._short[short] = (*self._short.get(short, ()), division)
        known = self._names.setdefault(division.code, set())
        known |= full if short in ORDINARY else full | {short}

    def names(self, code: str) -> frozenset[str]:
        """All that the division of a code was ever called, ordinary words left out."""
        return frozenset(self._names.get(code, ()))

    def of_name(self, name: str) -> tuple[Division, ...]:
        """All divisions that ever bore this full name, or are usually called so."""
        return self._full.get(name, ())

    def above(self, division: Division) -> frozenset[str]:
        """The names of the divisions above one."""
        codes = {division.code[:2] + "0000", division.code[:4] + "00"} - {division.code}
        return frozenset[str]().union(*(self.names(code) for code in codes))

    def find(self, text: str) -> Iterator[Hit]:
        """The names in a text without white space, longest first, none within another."""
        end = 0
        for start in self._may_start.finditer(text):
            at = start.start()
            if at < end or text[at : at + 2] not in self._starts:
                continue
            name = self._at(text, at)
            if name is None or (at != end and _joined(text, at, name)) or self._overtaken(text, at, name):
                continue
            form = Form.FULL if name in self._full else Form.SHORT
            if form is Form.FULL or name not in ORDINARY:
                those = self._full if form is Form.FULL else self._short
                yield Hit(at, at + len(name), name, form, those[name])
            end = at + len(name)

    def _at(self, text: str, at: int) -> str | None:
        """The longest name that stands at a place and is no part of another word."""
        names = (name for name in self._starts.get(text[at : at + 2], ()) if text.startswith(name, at))
        return next((name for name in names if not _goes_on(text, at, name)), None)

    def _overtaken(self, text: str, at: int, name: str) -> bool:
        """Whether a better name begins inside a short one: 新|荣昌, not 新荣|昌."""
        if name in self._full:
            return False
        within = (self._at(text, place) for place in range(at + 1, at + len(name)))
        return any(other and (other in self._full or name[0] == "新") for other in within)


def _shortened(name: str, short: str) -> tuple[str, ...]:
    """What an autonomous division is usually called: 酉阳县, 酉阳自治县, 凉山州."""
    kind = rank(name)
    if "自治" not in name or kind == "自治区" or len(short) < 2:
        return ()
    return (f"{short}自治{kind}", f"{short}{kind}")


def _starts(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The names by their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        found.setdefault(name[:2], []).append(name)
    return {start: tuple(those) for start, those in found.items()}


def _may_start(starts: Iterable[str]) -> re.Pattern[str]:
    """Where a name may start: at a first character before a second one, each of any name.

    Far more than the names' starts, and yet a twentieth of a text: so there are few places to look at.
    """
    pairs = sorted(start for start in starts if len(start) == 2)
    first, second = ("".join(sorted({pair[at] for pair in pairs})) for at in (0, 1))
    return re.compile(f"[{re.escape(first)}](?=[{re.escape(second)}])") if pairs else re.compile("(?!)")


def _goes_on(text: str, at: int, name: str) -> bool:
    """Whether a name's end is part of another word: 江北区域, 合作市场."""
    return text.startswith(_GOES_ON.get(name[-1], ()), at + len(name))


def _joined(text: str, at: int, name: str) -> bool:
    """Whether a name of two characters is rather the end of another word: 办理县人大建议."""
    before = text[at - 1 : at] if at else ""
    return len(name) == 2 and name[-1] in "县市" and "一" <= before <= "鿿" and before not in _LEADS_IN
