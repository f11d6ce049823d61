// Getting the index's files, and what readers are told when that cannot be.

const REASONS = {
  old: "您的浏览器版本较旧，不能使用检索，请更新浏览器。",
  local: "直接打开本地文件时不能使用检索，请通过网站访问。",
  network: "检索数据未能读取，请检查网络后再试。",
  missing: "本站没有检索数据。",
  gone: "检索数据已更新或缺失，请刷新页面后再试。",
  damaged: "检索数据损坏，请刷新页面后再试。",
  format: "检索数据与页面版本不符，请刷新页面后再试。",
};

/** Search cannot be had; the message says why, to readers, and `reason` is the key of it. */
export class Unavailable extends Error {
  constructor(reason, cause) {
    super(REASONS[reason], { cause });
    this.name = "Unavailable";
    this.reason = reason;
  }
}

/** A file's bytes; `absent` is the reason where there is none. */
export async function fetched(address, absent, options) {
  let response;
  try {
    response = await fetch(address, options);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Unavailable("network", error);
  }
  throw new Unavailable(response.status === 404 ? absent : "network");
}
