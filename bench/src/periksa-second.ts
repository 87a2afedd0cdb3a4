import { checkDocuments } from '@akuntabel/checker'
import {
  addScores,
  changedBy,
  layOut,
  loadSecondCorpus,
  type SecondScore,
  scoreSide,
  shapeOf,
  TRANSFORMS,
} from '@akuntabel/checker/corpus2'
import { readDocument } from '@akuntabel/documents/readers'

interface Measured {
  name: string
  group: Record<'kind' | 'layout' | 'side', string>
  score: SecondScore
}

/** The second corpus, which knows no rule: every document in each of its layouts, both sides. Figures only, no verdict. */
export async function measureSecond(details: boolean): Promise<void> {
  const all: Measured[] = []
  for (const document of loadSecondCorpus())
    for (const layout of document.layouts)
      for (const side of ['defective', 'clean'] as const) {
        const bytes = new TextEncoder().encode(layOut(document[side], layout))
        const doc = await readDocument(bytes, `${document.name}.txt`)
        const findings = checkDocuments([doc]).files.flatMap((file) => file.findings)
        const group = { kind: document.kind, layout, side }
        all.push({ name: document.name, group, score: scoreSide(document, findings, side) })
      }
  if (details) printDetails(all)
  for (const key of ['kind', 'layout', 'side'] as const) printGroup(all, key)
  printGroup(all, null)
  await measureTransforms()
}

/** Every document printed in other ways: the findings must stay. */
async function measureTransforms(): Promise<void> {
  console.log('\n| second corpus, printed otherwise | documents | same findings |')
  console.log('|---|--:|--:|')
  const texts = loadSecondCorpus().flatMap(({ defective, clean }) => [
    layOut(defective, 'tab'),
    layOut(clean, 'tab'),
  ])
  for (const transform of TRANSFORMS) {
    const changed = texts.filter((text) => transform.change(text) !== text)
    const kept = await Promise.all(
      changed.map(async (text) => {
        const [before, after] = [await shapeIn(text), await shapeIn(transform.change(text))]
        return changedBy(transform, before, after).length === 0
      }),
    )
    console.log(`| ${transform.name} | ${changed.length} | ${kept.filter(Boolean).length} |`)
  }
}

async function shapeIn(text: string): Promise<string[]> {
  const doc = await readDocument(new TextEncoder().encode(text), 'uji.txt')
  return shapeOf(checkDocuments([doc]).files.flatMap((file) => file.findings))
}

function printDetails(all: readonly Measured[]): void {
  for (const { name, group, score } of all) {
    console.log(`\n${name} · ${group.layout} · ${group.side}`)
    for (const { kind, wrong, right } of score.missed) console.log(`  MISS  ${kind}  "${wrong}" → "${right}"`)
    for (const { rule, severity, message, location } of score.wrong)
      console.log(`  FALSE ${rule} [${severity}] ${message} (baris ${location.line}: ${location.excerpt})`)
  }
}

function printGroup(all: readonly Measured[], key: keyof Measured['group'] | null): void {
  const groups = Map.groupBy(all, ({ group }) => (key === null ? 'all' : group[key]))
  console.log(
    `\n| second corpus, ${key ?? 'overall'} | planted | found | as error | false errors | false warnings |`,
  )
  console.log('|---|--:|--:|--:|--:|--:|')
  for (const [name, measured] of groups) {
    const { planted, found, errors, falseErrors, falseWarnings } = addScores(
      measured.map(({ score }) => score),
    )
    console.log(`| ${name} | ${planted} | ${found} | ${errors} | ${falseErrors} | ${falseWarnings} |`)
  }
}
