"""Who acts: what the government, another congress or one deputy did is not this committee's."""

import re
from dataclasses import dataclass

from generator.figures.levels import LEAD, Levels, of_other_congress
from generator.figures.patterns import guarded
from generator.figures.phrases import VERBS
from generator.figures.words import either, words

_PLACE = "(?:区|县|市|省|州|镇|各级|本级)?"
_TOWNS = (
    r"(?:全[区县市省州旗])?(?:各|所有|\d+个)?(?:乡镇|镇街|街镇|镇乡|乡|镇)(?:、街道)?人大(?!代表|工作|建设|干部|换届|制度)|"
    r"(?:指导|支持)\d+个(?:镇街|乡镇|街镇|镇|乡|街道|村|社区)(?:开展|组织|举办|召开|建)"
)
"""12 个乡镇人大, and what we guided several towns to do."""
_NAMED_TOWN = (
    r"(?!指导|支持|督促|加强|推动|组织|规范|联系|推进|完善|助推|深化|关注|要求|对|向|与|和|就|在)"
    r"(?:[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)(?:、|和|与)?)+(?:人大(?:工委|主席团)?)(?!代表|工作(?!委)|建设|干部|换届|制度)"
)
"""柳坞镇人大: a town's congress with its name."""
_IN_NAMES = frozenset(words("建设 审查 检查 处理 解决"))
_NO_OFFICE = (
    f"(?:{either(set(VERBS) - _IN_NAMES)}|对|就|向|与|和|到|赴|深入|会同|联合|由|为|给|把|将|让|使|约|"
    "全年|今年|共|以|从|跨|各|我|的|人大|委会)"
)
_OFFICE = (
    f"(?:(?!{_NO_OFFICE})[\u4e00-\u9fff、]){{2,14}}部门(?!负责|人员|领导|、)|"
    f"[区县市省州旗](?:(?!{_NO_OFFICE})[\u4e00-\u9fff]|和){{1,12}}(?:局|办公室|办|厅|中心)|"
    "[区县市省州旗]?(?:总工会|工商联|妇联|团委|残联)"
)
"""住房城乡建设部门, 区信访办: an office of the government by its name."""
_COMMITTEES = (
    r"(?:[区县市省州旗])?(?:人大)?(?:常委会)?(?:法制|法工|监察(?:和)?司法|内务司法|监司|财政经济|财经|预算|教科文卫|"
    r"教育科学文化卫生|城乡建设环境保护|城环|城建环保|环资|农业与农村|农业农村|农村|民族宗教|民宗|民侨|社会建设|社建|"
    r"人事代表|代表|选联)(?:委员会|工作委员会|工委|委)(?!审查|备案|依法审查)"
)
"""区人大法制委: a committee of the congress, whose doings the report may count apart."""
_AT_SESSION = (
    "(?:大会|(?:人大|人民代表大会|人代会)[^，；。]{0,8}会议)(?:依法|认真|共|先后|分别)*"
    "(?=听取|审议|审查|批准|表决|作出|通过)"
)
"""大会听取和审议报告: the congress in session, not its standing committee."""
_GOVERNMENT = "|".join(
    (
        rf"{_PLACE}(?:人民)?政府|{_PLACE}(?:人民)?法院|{_PLACE}(?:人民)?检察院|{_PLACE}监委|监察委员会",
        rf"“?一府[一两]?委?[一两]院”?|{_PLACE}政协|(?:区|县|市|省|州|党)委(?!员|托|会|办)",
        r"(?:有关|相关|各|职能|责任|承办|牵头)(?:职能)?(?:部门|单位)|部门|(?:区|县|市)[^，；。的]{1,6}局",
        r"(?:检察|审判|公安|司法|行政|监察|执法)机关|镇街|乡镇|各镇|镇人大(?!代表)|街道办",
        rf"{_TOWNS}|{_NAMED_TOWN}",
        rf"{_OFFICE}|{_COMMITTEES}|{_AT_SESSION}|各代表团",
        r"(?:人大)?各?(?:专门委员会|工作委员会|专委会|专工委)",
    )
)
_DEPUTIES = "(?:全国|省|市|区|县|镇|各级|[、两三四级])*(?:人大)?代表"
_OURS = rf"(?:区|县|市|省|州)?人大常委会|常委会|主任会议|{_DEPUTIES}|我们|我[省市州区县旗]|常务委员会"
_NOT_AGENT = r"(?!关于|工作报告|专项|专题|组成部门|提请|提交|提案|代表|主任|院长|检察长|\d)"
_URGED = guarded(
    r"(?:督促|推动|促使|支持|要求|指导|协助|配合|促进|推进|敦促|促成)"
    rf"[^，；。]{{0,6}}?(?:{_GOVERNMENT})(?!工作报告|的)"
)
_OTHER_AGENT = guarded(rf"{LEAD}(?:{_GOVERNMENT}){_NOT_AGENT}")
_OUR_AGENT = guarded(rf"{LEAD}(?:{_OURS})")
_OWN_DOING = guarded(
    f"{LEAD}(?:依法|认真|共|还|分别|同时|自主|独立|主动|自行|并)*(?!视察|调研|检查)(?:{either(VERBS)}|对|就|围绕|为)"
)
_GOES_ON_URGED = guarded("(?:并)?(?:收集|接待|走访|新建|建成|办成|办好|化解|解决|培训|新增|改造)")
"""推动政府建立平台126个，收集意见3600条: what those who were urged did goes on."""
_CLAUSE = re.compile(r"[，；：]")
_NOBODY = (False, False, False)


@dataclass(slots=True)
class Actors:
    """Who acts in a sentence, clause after clause: another body, or ours, taking part in another's doing.

    >>> from generator.figures.levels import levels_of
    >>> def acts(text): return Actors(levels_of(None, "区人大常委会")).others_act(text, "")
    >>> acts("区政府全年更新管网，新建学校"), acts("常委会听取区政府专项工作报告")
    (True, False)
    >>> acts("市人大常委会来我区开展调研4次，视察")
    True
    """

    levels: Levels
    _told: str = ""
    _state: tuple[bool, bool, bool] = _NOBODY

    def others_act(self, before: str, item: str) -> bool:
        """Whether the clause that `before` ends in, or one it continues, has another body as its subject."""
        begin = max(before.rfind("，"), before.rfind("；"), before.rfind("：")) + 1
        told, last = before[:begin], before[begin:]
        if told != self._told:
            self._go_on(told)
        return any(self._after(last, *self._state)) or of_other_congress(item, self.levels)

    def _go_on(self, told: str) -> None:
        """Read the clauses up to here, from where the reading stopped if the text goes on from there."""
        if not told.startswith(self._told):
            self._told, self._state = "", _NOBODY
        for clause in _CLAUSE.split(told[len(self._told) :])[:-1]:
            self._state = self._after(clause, *self._state)
        self._told = told

    def _after(self, clause: str, acts: bool, assisted: bool, urged: bool) -> tuple[bool, bool, bool]:
        """Whether another acts, we take part in another's doing, or urge another: told before and now."""
        ours = bool(_OUR_AGENT.match(clause))
        acts = _is_others(clause, self.levels) or (acts and not ours)
        helps = bool(self.levels.assisted.search(clause))
        assisted = helps or (assisted and not ours and not _OWN_DOING.match(clause))
        return acts, assisted, bool(_URGED.search(clause) or (urged and _GOES_ON_URGED.match(clause)))


def _is_others(clause: str, levels: Levels) -> bool:
    if _OTHER_AGENT.match(clause) or levels.abroad.match(clause):
        return True
    return "人大" in clause and bool(levels.committees.match(clause))
