// Suggestions while a reader types: how the last term may go on.

const MOST = 8;
const LAST = /^(.*?)([^\s"“”]*)$/su;

/** Up to eight texts that begin as the query's last term does, the terms before it kept. */
export async function suggestions(archive, text) {
  const [, before, last] = LAST.exec(text);
  if (archive.folder.lacks(last)) await archive.wholeFold();
  const begun = archive.folder.fold(last);
  const entries = await archive.terms(begun);
  return entries
    .map(([term, sort, , reports]) => ({ text: before + term, sort, reports, folded: archive.folder.fold(term) }))
    .filter(({ folded }) => folded.startsWith(begun) && folded !== begun)
    .slice(0, MOST)
    .map(({ text: whole, sort, reports }) => ({ text: whole, sort, reports }));
}
