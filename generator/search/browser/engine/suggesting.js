// Suggestions while a reader types: how the last term may go on.

const MOST = 8;
const LAST = /^(.*?)([^\s"“”]*)$/su;

const SORTS = new Set(["t", "d", "s"]); // key terms, districts, subjects

const distinct = (entries) => {
  const first = new Map();
  for (const entry of entries) {
    const key = `${entry.sort} ${entry.value ?? entry.text}`;
    if (!first.has(key)) first.set(key, entry);
  }
  return [...first.values()];
};

/** Up to eight texts that begin as the query's last term does, the terms before it kept. */
export async function suggestions(archive, text) {
  const [, before, last] = LAST.exec(text);
  if (archive.folder.lacks(last)) await archive.wholeFold();
  const begun = archive.folder.fold(last);
  const goesOn = ([term, sort]) => {
    const folded = archive.folder.fold(term);
    return SORTS.has(sort) && folded.startsWith(begun) && (sort !== "t" || folded !== begun);
  };
  const baseOf = ([, sort, value]) => {
    const base = sort === "d" ? archive.below(value) : archive.below("");
    return base === null ? {} : { base: sort === "d" ? base : null };
  };
  const entries = (await archive.terms(begun)).filter(goesOn).map((entry) => {
    const [term, sort, value, reports] = entry;
    return { text: before + term, sort, value: sort === "t" ? null : value, reports, ...baseOf(entry) };
  });
  return distinct(entries).slice(0, MOST);
}
