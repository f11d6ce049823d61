// What is shown of a hit: the sentences around its marks.

const ENDS = /[^。！？；!?;\n]+[。！？；!?;\n]*["”’』」)）]*/gu;
const PAUSES = "，、：,:";
const LONG = 120; // characters; a longer sentence is cut at pauses around its marks
const MOST = 3;

/** Spans of sentences that leave out nothing, those joined that a mark goes across. */
function spans(text, marks) {
  const ends = [...text.matchAll(ENDS)].map(({ 0: sentence, index }) => index + sentence.length);
  ends[Math.max(0, ends.length - 1)] = text.length;
  const whole = ends.filter((end) => !marks.some((mark) => mark[0] < end && mark[1] > end));
  return whole.map((end, i) => [whole[i - 1] ?? 0, end]);
}

function pauseBefore(text, place, least) {
  for (let at = place; at > least; at--) if (PAUSES.includes(text[at - 1])) return at;
  return least;
}

function pauseBehind(text, place, most) {
  for (let at = place; at < most; at++) if (PAUSES.includes(text[at])) return at + 1;
  return most;
}

/** A long sentence's stretch around its first mark. */
function shortened(text, [start, end], marks) {
  if (end - start <= LONG || marks.length === 0) return [start, end];
  const room = Math.max(0, LONG - (marks[0][1] - marks[0][0])) >> 1;
  const from = Math.max(start, marks[0][0] - room);
  const to = Math.min(end, marks[0][1] + room);
  return [
    from > start ? pauseBehind(text, from, marks[0][0]) : start,
    to < end ? pauseBefore(text, to, marks[0][1]) : end,
  ];
}

function sentence(text, span, marks) {
  const inside = marks.filter(([start, end]) => start < span[1] && end > span[0]);
  const [start, end] = shortened(text, span, inside);
  const lead = start > span[0] ? "…" : "";
  const tail = end < span[1] ? "…" : "";
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + tail,
    marks: inside.filter((mark) => mark[0] >= start && mark[1] <= end).map((mark) => mark.map((at) => at + shift)),
  };
}

/** Up to three sentences that hold marks; the first one where there are none. */
export function sentences(text, marks) {
  const all = spans(text, marks);
  const held = all.filter(([from, to]) => marks.some(([start, end]) => start < to && end > from));
  return (held.length > 0 ? held : all.slice(0, 1)).slice(0, MOST).map((span) => sentence(text, span, marks));
}
