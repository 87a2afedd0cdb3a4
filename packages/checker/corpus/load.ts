import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { locatePlants } from './locate.ts'
import { resolveMarks } from './marks.ts'
import { parseSource } from './parse-source.ts'
import { stripMarks } from './strip-marks.ts'
import type { CorpusDocument } from './types.ts'

const SOURCES = path.join(import.meta.dirname, 'sources')

export function loadCorpus(): CorpusDocument[] {
  return readdirSync(SOURCES)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => loadDocument(path.basename(file, '.txt'), readFileSync(path.join(SOURCES, file), 'utf8')))
}

export function loadDocument(name: string, source: string): CorpusDocument {
  try {
    const { defective, clean, plants } = resolveMarks(source)
    const marked = parseSource(defective)
    return {
      name,
      head: marked.head,
      defective: { head: marked.head, blocks: stripMarks(marked.blocks) },
      clean: parseSource(clean),
      expectations: locatePlants(marked.blocks, plants),
    }
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** Documents that are checked together: a group, or one document alone. */
export function corpusGroups(documents: CorpusDocument[]): CorpusDocument[][] {
  const groups = new Map<string, CorpusDocument[]>()
  for (const document of documents) {
    const key = document.head.kelompok ?? document.name
    groups.set(key, [...(groups.get(key) ?? []), document])
  }
  return [...groups.values()]
}
