import type { DataOf } from '@akuntabel/documents'
import { cardRows, formatDate } from '@akuntabel/domain'
import {
  currentPk,
  establishedRkt,
  type IndikatorCard,
  listIku,
  listSubbagian,
  type PkFullIndikator,
  pkFull,
  type Reader,
  rktIndikator,
} from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { tugasOf } from '../../daftar/tugas-of.ts'
import { inWordsOf } from '../../iku/card-form.ts'
import { komponenOfCards } from '../../iku/komponen-of-cards.ts'
import { komponenText, rumusView } from '../../iku/rumus-view.ts'
import { type Office, officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import type { DokumenKey } from '../jenis.ts'

/** Input of the template *Indikator Kinerja Utama*: what the year's agreement promises, by the card it pinned. */
export async function ikuData(
  tx: Reader,
  { key, office, clock }: { key: DokumenKey; office: Office; clock: Clock },
): Promise<DataOf<'iku'>> {
  const { unit, entitas, tahun } = key
  const pk = await currentPk(tx, key)
  const full = pk === null ? null : await pkFull(tx, unit, pk.id)
  const pinned = new Map(
    (full?.sasaran ?? []).flatMap((one) => one.indikator).map((one) => [one.indikator_id, one]),
  )
  const cards = (await listIku(tx, key)).map((card) => asPinned(card, pinned.get(card.id)))
  const reasons = await reasonsOf(tx, key)
  const komponen = await komponenOfCards(tx, cards)
  const names = Object.fromEntries((await listSubbagian(tx, unit)).map((part) => [part.id, part.name]))
  const indikator = cards.map((card) => ({
    sasaran: card.sasaran ?? 'Tanpa sasaran',
    kode: card.kode,
    uraian: card.name,
    caraPenghitungan: card.cara_penghitungan,
    sumberData: card.sumber_data,
    kartu: [...cardLines(card, office, names), ...rumusLines(card, komponen.get(card.id) ?? [])],
    dalamPk: pinned.has(card.id),
    alasan: reasons.get(card.id) ?? null,
  }))
  const tanggal = pk?.tanggal ?? clock.today(office.unit.timezone)
  const signed = pk?.state === 'ditandatangani' || pk?.state === 'direvisi'
  return {
    office: await officeData(tx, office, entitas),
    tahun,
    pk: pk === null ? null : signed ? 'final' : 'draf',
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    tugas: await tugasOf(tx, key),
    sasaran: [...Map.groupBy(indikator, ({ sasaran }) => sasaran)].map(([uraian, members]) => ({
      uraian,
      indikator: members.map(({ sasaran: _, ...one }) => one),
    })),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${pk?.tanggal ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}

/** A signed agreement keeps the version of a card it was made with, whatever came after. */
function asPinned(card: IndikatorCard, promised: PkFullIndikator | undefined): IndikatorCard {
  if (promised === undefined || promised.versi === card.versi) return card
  const { id, entitas, iku, parent_id, periode, sort, mulai_tahun, sampai_tahun } = card
  return { ...promised, ...{ id, entitas, iku, parent_id, periode, sort, mulai_tahun, sampai_tahun } }
}

/** What the year's plan says of indicators it sets no target for. */
async function reasonsOf(tx: Reader, key: DokumenKey): Promise<Map<string, string>> {
  const rkt = await establishedRkt(tx, key)
  if (rkt === null) return new Map()
  const untargeted = (await rktIndikator(tx, key.unit, rkt.id)).filter((row) => row.tanpa_target)
  return new Map(
    untargeted.map((row) => [row.indikator_id, row.alasan ?? `tidak ditargetkan pada tahun ${key.tahun}`]),
  )
}

/** What a card must say: printed as missing where nobody wrote it; the rest where it was written. */
const ASKED = new Set(['definisi', 'caraPenghitungan', 'sumberData', 'penanggungJawab'])
/** The title of the card, and what its unit says already. */
const SAID = new Set(['name', 'kind'])

function cardLines(card: IndikatorCard, { lembaga }: Office, names: Record<string, string>) {
  return [
    ...inWordsOf(lembaga, cardRows(card, { names }))
      .filter(({ field }) => !SAID.has(field.key) && (field.value !== null || ASKED.has(field.key)))
      .map(({ field, label }) => ({ label, isi: field.value })),
    { label: 'Periode pengukuran', isi: 'Setiap triwulan' },
    {
      label: 'Kartu',
      isi: `Versi ${card.versi}, berlaku sejak ${formatDate(card.berlaku)}; indikator tahun ${card.mulai_tahun}–${card.sampai_tahun}`,
    },
  ]
}

function rumusLines({ formula }: IndikatorCard, komponen: Parameters<typeof rumusView>[0]['komponen']) {
  const rumus = rumusView({ formula, komponen })
  if (rumus === null) return []
  return [
    { label: 'Rumus', isi: `${rumus.susunan} (${rumus.kata})` },
    ...rumus.komponen.map((one) => ({ label: `Komponen ${one.kode}`, isi: komponenText(one) })),
  ]
}
