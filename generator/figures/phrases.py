"""Phrases that the patterns of indicators.yml name, and word lists that clauses are judged by."""

from generator.figures.words import words

COORDINATORS = ("以及", "、", "和", "及", "与", "暨", "并")

_LEVELS = "区|县|市|省|州|旗|级|地方|本级|新一届|有关|各类|相关|一批"
_CONGRESSES = (
    "第?[一二三四五六七八九十]+届|全国|省|市|州|区|县|旗|镇|乡|街道|各级|级|[两三四五]级|"
    "全体|基层|一线|新任|新一届|届|部分|受邀|、|和"
)
_OFFICIALS = (
    "“?一府[一两]?委?两院”?(?:组成|工作)人员|"
    "国家机关(?:及其)?(?:领导)?工作人员|国家(?:机关)?工作人员|机关工作人员|领导干部|干部|人员"
)
_PROPOSALS = (
    "建议、批评(?:和|、)?意见|建议、意见(?:和|、)?批评|建议批评(?:和|、)?意见|"
    "批评、?建议(?:和|、)?意见|建议意见|意见建议|建议"
)
_MADE = "(?:在[^，；。]{0,12})?(?:所)?(?:共|已|累计)*(?:提出|提交|提)?(?:的|了|各类|各方面)*"

PHRASES: dict[str, str] = {
    "committee": "(?:(?:区|县|市|省|州|旗)?(?:人大)?(?:常委会|常务委员会))",
    "standing": "(?:常委会|常务委员会)",
    "officials": f"(?:(?:{_LEVELS})*(?:{_OFFICIALS}))",
    "deputy": f"(?:(?:{_CONGRESSES})*(?:人大)?(?:人民代表大会)?代表)",
    "proposals": f"(?:(?:人大)?代表{_MADE}(?:{_PROPOSALS})|建议、批评(?:和|、)?意见)",
    "bare-proposals": f"(?:{_PROPOSALS})",
    "decided": "(?:决议(?:、|和)?决定|决定(?:、|和)?决议)",
    "jointly": "与[^，；。]{2,16}(?:联动|联合|共同)",
    "cell": r"(?:^|[|｜、：]|(?<=[^\d][，；])|(?<=会议|议题|报告|意见))",
}
"""What `<name>` in a pattern stands for. 代表建议 is said in many ways; 意见建议 alone is no proposal."""

VERBS = words("""
    开展 组织 举行 召开 召集 听取 审议 作出 做出 通过 形成 提出 收到 接待 走访 联系 收集 征求 征集 办理 办结
    交办 督办 任命 任免 免职 免去 接受 补选 举办 培训 检查 视察 调研 票决 建成 建设 打造 设立 建立 邀请 列席
    制定 修改 修订 废止 审查 备案 办好 办成 做好 完成 推动 督促 讨论 决定 进行 实施 确定 参加 参与 受理 处理
    撰写 印发 下发 解决 选举 选取 安排 评议 测评 报告 宣誓 反馈 梳理 化解
""")
"""Verbs of the genre: a clause that has none takes the verb of the item before it."""

GOVERNORS = ("对", "就", "围绕", "向", "由", "针对", "为", "在", "的", "等", "及其")
"""Words by which an item of a list is no bare noun: 对区政府, 社会有关方面的, 环保等."""

PEOPLE = words("群众 代表 选民 居民 主任 成员 领导 部门 企业 社会 政府 法院 检察院 监委 镇街 基层 委员 人大")
"""Whose something is: the end of a list of people before a noun belongs to the noun (代表、群众意见)."""

INCREASE = (
    r"(?:增加|增长|增幅|减少|下降|提高|提升|上升|降低|压缩|回落|翻|增|减|多|少|扩大)(?:了|约|近)?$|"
    r"(?:新增|增设|净增)[^，；。]{0,12}$|"
    r"(?:同比|环比|[比较](?:上年|去年|上一年|往年|前一?年|年初|换届前|上届))[^，；。至到为]{0,12}$"
)
"""A head that ends so speaks of an increment: 比去年增加 6 件."""

IDIOMS_BEFORE = "第首每前连续先后这那某任哪进一再又头半上下同另几数整各逐统"
IDIOMS_AFTER = (
    "不得|必须|严禁|坚持|统筹|意识|自信|确立|维护|规定|机关|方面|环节|层面|一|纪律|文章|机制|"
    "实施意见|禁令|铁规"
)
"""Round a numeral in characters: what makes it an idiom or a slogan (十八个不得)."""
