"""Names of people: how a block that is nothing but a name is told from a heading of few characters."""

import re

_SURNAMES = """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任
    袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴
    谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解
    应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬
    全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟
    谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿
    满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公
    佟列肖闫覃祖楚
"""
SURNAMES = frozenset("".join(_SURNAMES.split()))
"""The surnames of one character of the Hundred Family Surnames, and some that it lacks."""

_HAN = r"[\u4e00-\u9fff]"
_NAME = re.compile(rf"({_HAN}){_HAN}{{1,2}}|({_HAN})[ \u3000]+{_HAN}{{1,2}}|{_HAN}{{1,8}}·{_HAN}{{1,8}}")


def is_name(text: str) -> bool:
    """Whether a text may be a person's name: a surname and one or two characters, or two names with a dot.

    >>> is_name("佟砚田"), is_name("曾 崎"), is_name("努尔兰·哈斯木")
    (True, True, True)
    >>> is_name("过去一年"), is_name("着落"), is_name("审议意见")
    (False, False, False)
    """
    found = _NAME.fullmatch(text)
    return found is not None and ("·" in text or (found[1] or found[2]) in SURNAMES)
