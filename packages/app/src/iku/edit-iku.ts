import { type CardChange, cardChanges, formatDate } from '@akuntabel/domain'
import { getIndikator, type IndikatorCard, listSubbagian, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id, shortText, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { cardInput, readCard } from './card-input.ts'
import { komponenOfCards } from './komponen-of-cards.ts'
import { requireNotSigned } from './require-not-signed.ts'
import { rumusChanges } from './rumus-changes.ts'
import { type ReadRumus, readRumus, rumusInput, typedRumus } from './rumus-input.ts'
import { requireSasaran } from './sasaran-of-plan.ts'
import { addVersion } from './write-card.ts'

/**
 * The next version of a card, from the first day of the year it is changed in; another sasaran moves the indicator. A signed
 * PK keeps its version; drafts take the new one.
 */
export const editIku = defineUseCase({
  name: 'edit-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.diubah',
  input: entitasTahun.extend({ id, version, sasaran: shortText(500), ...rumusInput }).and(cardInput),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, input) {
    const { tahun, sasaran, version: versi } = input
    const card = await getIndikator(tx, { unit, id: input.id })
    if (card === null || card.entitas !== input.entitas) throw new AppError('tidak-ditemukan')
    requireEditable(card, { tahun, versi })
    const columns = await readCard(tx, { unit, tahun, card: input })
    const now = await rumusOf(tx, card)
    const said = input.rumus === undefined ? typedRumus(now) : input
    const about = { unit, entitas: input.entitas, tahun, kode: card.kode, kind: input.kind }
    const rumus = await readRumus(tx, about, said)
    const changes = [
      ...(await changesOf(tx, card, { ...card, ...columns, sasaran })),
      ...rumusChanges(now, rumus),
    ]
    if (changes.length === 0) return { view: { versi, changed: false }, audit: [] }
    if (sasaran !== card.sasaran) {
      await requireSasaran(tx, { unit, entitas: input.entitas, tahun, sasaran })
      await requireNotSigned(tx, { card, tahun, what: 'dipindahkan' })
    }
    const made = await addVersion(tx, card, { tahun, columns, sasaran, rumus })
    if (made === null) throw stale(card)
    return {
      view: { versi: made.versi, changed: true },
      audit: {
        subject: `indikator/${card.id}`,
        data: {
          kode: card.kode,
          versi: made.versi,
          berlaku: formatDate(made.berlaku),
          perubahan: changes.map(({ label }) => label.toLowerCase()).join(', '),
        },
      },
    }
  },
})

/** Written from a card that is still the newest, for a year it is counted in and from which nothing later was written. */
export function requireEditable(
  card: IndikatorCard,
  { tahun, versi }: { tahun: number; versi: number },
): void {
  if (card.versi !== versi) throw stale(card)
  const { kode, mulai_tahun: from, sampai_tahun: to, berlaku } = card
  if (tahun < from || tahun > to) {
    throw new AppError('keadaan-salah', {
      sentence: `${kode} dihitung tahun ${from}–${to}. Buka tahun itu untuk mengubahnya.`,
    })
  }
  const written = Number(berlaku.slice(0, 4))
  if (written > tahun) {
    throw new AppError('keadaan-salah', {
      sentence: `Kartu ${kode} sudah ditulis untuk tahun ${written}. Buka tahun ${written} untuk mengubahnya.`,
    })
  }
}

function stale({ kode }: IndikatorCard): AppError {
  return new AppError('sudah-ada', {
    sentence: `Orang lain baru saja mengubah kartu ${kode}. Muat ulang halaman, lalu ulangi perubahan Anda.`,
  })
}

/** How a card is counted, by that version of it. */
export async function rumusOf(
  tx: Reader,
  card: Pick<IndikatorCard, 'unit_code' | 'id' | 'versi' | 'formula'>,
): Promise<ReadRumus> {
  const komponen = (await komponenOfCards(tx, [card])).get(card.id) ?? []
  return { formula: card.formula, komponen }
}

/** What a version says otherwise than the one before it, its sasaran first. */
export async function changesOf(tx: Reader, before: Said, after: Said): Promise<CardChange[]> {
  const parts = await listSubbagian(tx, before.unit_code)
  const names = Object.fromEntries(parts.map((part) => [part.id, part.name]))
  const moved = before.sasaran !== after.sasaran
  return [
    ...(moved ? [{ key: 'sasaran', label: 'Sasaran', from: before.sasaran, to: after.sasaran }] : []),
    ...cardChanges(before, after, names),
  ]
}

type Said = Parameters<typeof cardChanges>[0] & { unit_code: string; sasaran: string | null }
