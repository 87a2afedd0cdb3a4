import { TRIWULAN, toRoman } from '@akuntabel/domain'
import type { LkjData, LkjIndikatorData } from '../../data/lkj.ts'
import type { Signer } from '../../data/office.ts'
import type { PkData } from '../../data/pk.ts'
import type { GapNode } from '../../tree/inline.ts'
import { findGaps } from '../../tree/walk.ts'
import {
  type Answer,
  noAnggaran,
  noAnswer,
  noDate,
  noIku,
  noName,
  noPart,
  noPkIndikator,
  noPkParties,
  noPkProgram,
  noPkSasaran,
  noRealisasi,
  noRealisasiAnggaran,
  noRenstra,
  noRevisionReason,
  noTarget,
  notYetWhole,
  otherSum,
  type RequiredPart,
} from '../support/missing.ts'
import { typedText } from '../support/typed-text.ts'
import { saysPeople } from './bab-1/sumber-daya-manusia.ts'
import { revisionProblems } from './bab-3/anggaran/perubahan-dipa.ts'
import { budgetOf } from './budget.ts'
import { quotableFigures } from './quotable-figures.ts'
import { isUnmeasured } from './unmeasured.ts'

/**
 * What people still have to write, once per key and in reading order: the gaps of `lkjTree`, told from the data alone.
 * A new part with a gap has its line here; the tests hold both against each other.
 */
export function lkjGaps(data: LkjData): GapNode[] {
  const gaps = new Map<string, GapNode>()
  for (const one of allGaps(data)) if (!gaps.has(one.key)) gaps.set(one.key, one)
  return [...gaps.values()]
}

/** Parts that people must write; of the people of the office only where nothing else tells of them. */
export function requiredParts(data: LkjData): RequiredPart[] {
  return saysPeople(data) ? ['isu-strategis'] : ['sdm', 'isu-strategis']
}

function* allGaps(data: LkjData): Generator<GapNode> {
  const quotes = quotesIn(data)
  const part = (name: string) => quotes(data.teks[name] ?? '')
  yield* part('kata-pengantar')
  yield* unsigned('lkj', data.tanggal, [data.signer])
  yield* part('ikhtisar')
  yield* part('latar-belakang')
  yield* part('organisasi')
  const asked = requiredParts(data)
  for (const name of ['sdm', 'isu-strategis'] as const) {
    if (asked.includes(name) && isBlank(data.teks[name])) yield noPart(name)
    yield* part(name)
  }
  if (data.renstra === null) yield noRenstra()
  if (data.iku.length === 0) yield noIku()
  yield* agreed(data.pk)
  yield* changes(data)
  for (const { indikator } of data.sasaran) for (const one of indikator) yield* analyses(one, data, quotes)
  yield* money(data, part)
  yield* part('rekomendasi')
  yield* agreement(data.pk)
}

/** Numbers that a typed text quotes by a key nobody knows. */
type Quotes = (typed: string | null) => GapNode[]

function quotesIn(data: LkjData): Quotes {
  let known: ReturnType<typeof quotableFigures> | null = null
  return (typed) => {
    if (!typed?.includes('⟨')) return []
    known ??= quotableFigures(data, budgetOf(data.anggaran))
    return findGaps({ blocks: typedText(typed, known) })
  }
}

function isBlank(typed: string | null | undefined): boolean {
  return (typed ?? '').trim() === ''
}

function* unsigned(document: string, date: string | null, signers: readonly Signer[]): Generator<GapNode> {
  if (date === null) yield noDate(document)
  for (const { nama, jabatan } of signers) if (isBlank(nama)) yield noName(document, jabatan)
}

/** Targets and programmes of the agreement. */
function* agreed({ sasaran, program }: PkData): Generator<GapNode> {
  if (sasaran.length === 0) yield noPkSasaran()
  for (const [at, { indikator }] of sasaran.entries()) {
    if (indikator.length === 0) yield noPkIndikator(at + 1)
    for (const one of indikator) if (!one.rentang && one.target === null) yield noTarget(one.kode)
  }
  if (program.length === 0) yield noPkProgram()
}

function* changes({ pk, pkRevisi }: LkjData): Generator<GapNode> {
  const versions = [...pkRevisi, { revisi: pk.revisi, alasan: pk.alasanRevisi }]
  for (const { revisi, alasan } of versions)
    if (revisi !== 0 && isBlank(alasan)) yield noRevisionReason(revisi)
}

/** The agreement among the attachments, with its own signatures. */
function* agreement(pk: PkData): Generator<GapNode> {
  if (pk.parties.length === 0) yield noPkParties()
  for (const { nama, jabatan } of pk.parties) if (isBlank(nama)) yield noName('pk', jabatan)
  if (pk.revisi !== 0 && isBlank(pk.alasanRevisi)) yield noRevisionReason(null)
  yield* unsigned('pk', pk.tanggal, pk.parties)
}

function* analyses(one: LkjIndikatorData, { tahun }: LkjData, quotes: Quotes): Generator<GapNode> {
  yield* result(one, tahun)
  const answers: [Answer, string | null][] = [
    ['penyebab', one.penyebab],
    ['hambatan', one.hambatan],
    ['solusi', one.solusi],
    ['tindak-lanjut', one.tindakLanjut],
    ['program', one.program],
  ]
  for (const [answer, typed] of answers) {
    if (isBlank(typed) && !isUnmeasured(one, 4)) yield noAnswer(answer, one.kode)
    yield* quotes(typed)
  }
}

function* result(one: LkjIndikatorData, tahun: number): Generator<GapNode> {
  if (one.realisasi === null) {
    if ((one.tidakDiukur ?? []).length === 0) yield noRealisasi(one.kode, tahun)
  } else if (!one.rentang && one.target === null) yield noTarget(one.kode)
  const last = TRIWULAN.findLast((triwulan) =>
    one.triwulan.some((quarter) => quarter.triwulan === triwulan && quarter.realisasi !== null),
  )
  if (last !== undefined && last !== 4 && !isUnmeasured(one, 4)) yield notYetWhole(one.kode, toRoman(last))
}

function* money(data: LkjData, part: (name: string) => GapNode[]): Generator<GapNode> {
  const budget = budgetOf(data.anggaran)
  if (data.anggaran === null || budget === null || budget.lines.length === 0) {
    yield noAnggaran()
    return
  }
  if (budget.total.realisasi === null) yield noRealisasiAnggaran()
  if (!budget.agrees) yield otherSum()
  yield* part('anggaran')
  const revisions = data.anggaran.perubahan.toSorted((a, b) => a.revisi - b.revisi)
  if (revisions.some(({ revisi }) => revisi > 0)) yield* revisionProblems(revisions, budget.total.pagu)
}
