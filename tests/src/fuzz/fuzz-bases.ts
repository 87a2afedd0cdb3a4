import { loadCorpus, toCourierPdf, toText, toTree, toWord } from '@akuntabel/checker/corpus'
import { writeDocx, writePdf } from '@akuntabel/documents'
import type { FuzzBases } from './fuzz-inputs.ts'

const SHORT = [
  'pk-kota-bontang-2022',
  'pk-sekretariat-kabupaten-sumbawa-2023',
  'keputusan-tim-kabupaten-sumenep-2023',
]
const LONG = 'lkj-kota-magelang-2021'

/** Sound files of the labelled corpus: short ones, so that many can be tried, and one report. */
export async function fuzzBases(): Promise<FuzzBases> {
  const corpus = loadCorpus()
  const sources = [...SHORT, LONG].map((name) => {
    const found = corpus.find((document) => document.name === name)
    if (!found) throw new Error(`the corpus has no ${name}`)
    return found.defective
  })
  const [first] = sources
  if (!first) throw new Error('no documents')
  return {
    text: sources.map((source) => toText(source)),
    docx: await Promise.all([...sources.map((source) => toWord(source)), writeDocx(toTree(first))]),
    pdf: [...sources.map((source) => toCourierPdf(source)), await writePdf(toTree(first))],
  }
}
