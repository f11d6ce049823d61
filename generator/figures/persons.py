"""One deputy, by name or by 他: what one does is no total of them all."""

from generator.figures.words import either, words

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁沈姚卢姜崔"
    "钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫段雷侯陶黎贺顾毛郝龚邵钱严覃戴莫孔汤石史龙武洪乔牟"
)
"""Surnames that are common words, too, are left out."""
_GIVEN = "(?:某{1,2}|[\u4e00-\u9fff]{1,2})"
_NAME = f"(?!许多|马上|周[末边期]|严格|何时|程序|石油|历史|武装|龙头)[{_SURNAMES}]{_GIVEN}"
# What stands right behind a name: a pause, a time, or what somebody does.
_DOES = words("""
    在 为 使 积极 主动 多次 先后 带 走访 每 自 的 提出 提交 通过 利用 办 接待 收集 参加 联系 履职 告诉 说 表示
    介绍 来 深入 共 累计 已 任职 履行 坚持 始终 经常 当选 领衔 牵头 征求 化解 推动 反映 撰写 帮助 就 对 一直
""")
_FEW = "[一二三四五六七八九十两几\\d]"
_AFTER_NAME = f"(?=$|[，、]|[近多]?{_FEW}?{_FEW}?年|今年|去年|全年|{either(_DOES)})"
_POSTS = "(?:书记|主任|委员|主席|经理|董事长|负责人|[校院所站厂村社队局科处镇乡]长|教师|医生|律师|[师员工户])"
ONE_DEPUTY = (
    rf"代表(?:小)?{_NAME}{_AFTER_NAME}|"
    rf"代表、[^，；。]{{1,24}}?{_POSTS}[{_SURNAMES}]{_GIVEN}{_AFTER_NAME}|"
    rf"[{_SURNAMES}]某{{1,2}}(?![区县市省州旗镇乡村人街])"
)
"""代表李某某三年来, 代表、某村党支部书记陈某某: a deputy by name, wherever the words stand."""
ONE_OPENS = (
    rf"(?!钱塘|江)[{_SURNAMES}](?![\u4e00-\u9fff]?[区县市省州旗镇乡村级届团界])"
    rf"(?:某{{1,2}}|[\u4e00-\u9fff]{{1,2}}(?<![区县市省州旗镇乡村级届团界]))代表(?:工作室|{_AFTER_NAME})|"
    r"[他她](?!们)|(?:这|那|一|某|有)[名位][^，；。]{0,6}代表|该代表|据[他她](?!们)"
)
"""张某代表, 她: one deputy, where the words open a clause."""
