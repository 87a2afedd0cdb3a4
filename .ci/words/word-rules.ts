import { readFileSync } from 'node:fs'

/** One row of the table *One word on screens* of the glossary. */
export interface WordRule {
  word: string
  never: string[]
  /** Phrases in which a losing word is a name of something else. */
  except: string[]
}

const HEADING = '## One word on screens'

export function wordRules(glossary: string): WordRule[] {
  const [, section = ''] = readFileSync(glossary, 'utf8').split(HEADING)
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) => {
    const [word = '', never = '', except = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return { word, never: listed(never), except: listed(except) }
  })
}

function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split(', ')
}

/** The losing words a text uses, with the affixes Indonesian gives them. */
export function losersIn(text: string, { never, except }: WordRule): string[] {
  const rest = except.reduce((left, phrase) => left.replaceAll(new RegExp(phrase, 'gi'), '…'), text)
  return never.filter((word) =>
    new RegExp(
      `(?<![\\p{L}-])(di|ter|ber|me|mem|men|meng|pe|pem|pen|peng)?-?${word}(kan|an|i)?(nya|mu|ku|lah|pun)?(?![\\p{L}])`,
      'iu',
    ).test(rest),
  )
}
