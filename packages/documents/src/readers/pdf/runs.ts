import type { Run } from './page.ts'

interface TextItem {
  str: string
  transform: number[]
  width: number
  fontName: string
}

interface MarkItem {
  type: string
  id?: string | null
  tag?: string
}

const BOLD = /bold|black|heavy|demi(?!light)/i
const MOST_RUNS = 200_000

/** The text items of a page as runs in page coordinates, with the marked content they stand in. */
export function readRuns(
  items: readonly unknown[],
  view: readonly number[],
  fontName: (id: string) => string,
): Run[] {
  const runs: Run[] = []
  const marks: { id: string | null; artifact: boolean }[] = []
  const bolds = new Map<string, boolean>()
  for (const item of items as readonly (TextItem | MarkItem)[]) {
    if ('type' in item) {
      if (item.type.startsWith('begin'))
        marks.push({ id: item.id ?? null, artifact: item.tag === 'Artifact' })
      else marks.pop()
      continue
    }
    if (item.str === '' || runs.length >= MOST_RUNS) continue
    const bold = bolds.get(item.fontName) ?? BOLD.test(fontName(item.fontName))
    bolds.set(item.fontName, bold)
    const place = placed(item.transform, view)
    const content = marks.findLast((mark) => mark.id !== null)?.id ?? null
    const artifact = marks.some((mark) => mark.artifact)
    runs.push({ ...place, text: item.str, width: item.width, bold, content, artifact })
  }
  return runs
}

function placed(transform: readonly number[], view: readonly number[]): Pick<Run, 'x' | 'y' | 'size'> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform
  return { x: a * x + c * y + e, y: b * x + d * y + f, size: Math.hypot(skew, scale) || 1 }
}
