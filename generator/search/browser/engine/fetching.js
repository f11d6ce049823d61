// Getting the index's files, and why that cannot be.

const REASONS = {
  old: "this browser lacks what the search needs",
  local: "files opened from disk cannot be fetched",
  network: "the index could not be fetched",
  missing: "there is no index",
  gone: "the index has changed or lacks a file",
  damaged: "the index is damaged",
  format: "the index has another version than this script",
};

/** Search cannot be had; `reason` is the key of why, for the words that readers are told. */
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
