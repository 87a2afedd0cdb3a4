/** A rule sees one line of SQL, without what stands in quotes and comments, or the whole text. */
export interface Rule {
  name: string
  says: string
  broken: (text: string) => boolean
}

const KEYWORDS =
  /\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|LEFT|INNER|ON|AND|OR|NOT|NULL|AS|ORDER|GROUP|BY|LIMIT|VALUES|SET|CREATE|ALTER|DROP|TABLE|RETURNING|UNION|EXISTS|CASE|WHEN|THEN|ELSE|END|BEGIN|WITH)\b/

/** One line at a time. */
export const LINE_RULES: Rule[] = [
  { name: 'width', says: 'is longer than 140 characters', broken: (line) => line.length > 140 },
  { name: 'space', says: 'has a tab or ends with a space', broken: (line) => /\t|[^ ] +$/.test(line) },
  { name: 'indent', says: 'is not indented by pairs of spaces', broken: (line) => /^( {2})* \S/.test(line) },
  { name: 'keyword', says: 'has a keyword in capitals', broken: (line) => KEYWORDS.test(line) },
  { name: 'comma', says: 'has no space after a comma', broken: (line) => /,[^\s)]/.test(line) },
]

/** The whole text of one template. */
export const TEXT_RULES: Rule[] = [
  {
    name: 'every-row',
    says: 'changes every row: say where',
    broken: (text) =>
      /^\s*(update \S+ set|delete from)\b/.test(text) && !/\bwhere\b/.test(text) && !/\$1\s*$/.test(text),
  },
  {
    name: 'implicit-join',
    says: 'joins by a comma; use join … on',
    broken: (text) => /\bfrom \w+( \w+)?, \w+( \w+)?\s+where\b/.test(text),
  },
]

/** Text without strings and comments, of the same length and lines. */
export function bare(text: string): string {
  return text.replace(/'[^']*'|--[^\n]*/g, (found) => found.replace(/[^\n]/g, '·'))
}
