import { formatDate } from '@akuntabel/domain'
import { getIndikator, type IndikatorCard } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id, shortText, version } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { changesOf, rumusOf } from './card-changes.ts'
import { cardInput, readCard } from './card-input.ts'
import { cardTypedOn, mergeCard } from './merge-card.ts'
import { requireNotSigned } from './require-not-signed.ts'
import { rumusChanges } from './rumus-changes.ts'
import { readRumus, rumusInput, typedRumus } from './rumus-input.ts'
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
    const { tahun } = input
    const card = await getIndikator(tx, { unit, id: input.id })
    if (card === null || card.entitas !== input.entitas) throw new AppError('tidak-ditemukan')
    const base = await cardTypedOn(tx, card, input.version)
    requireEditable(card, { tahun, versi: base === null ? input.version : card.versi })
    const now = await rumusOf(tx, card)
    const said = input.rumus === undefined ? typedRumus(await rumusOf(tx, base ?? card)) : input
    const about = { unit, entitas: input.entitas, tahun, kode: card.kode, kind: input.kind }
    const typed = {
      ...{ columns: await readCard(tx, { unit, tahun, card: input }), sasaran: input.sasaran },
      rumus: await readRumus(tx, about, said),
    }
    const { timezone } = await loadUnit(tx, unit)
    const { columns, sasaran, rumus } = await mergeCard(tx, { card, base: base ?? card, typed, timezone })
    const changes = [
      ...(await changesOf(tx, card, { ...card, ...columns, sasaran })),
      ...rumusChanges(now, rumus),
    ]
    if (changes.length === 0) return { view: { versi: card.versi, changed: false }, audit: [] }
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
  requireCounted(card, tahun)
  const { kode, berlaku } = card
  const written = Number(berlaku.slice(0, 4))
  if (written > tahun) {
    throw new AppError('keadaan-salah', {
      sentence: `Kartu ${kode} sudah ditulis untuk tahun ${written}. Buka tahun ${written} untuk mengubahnya.`,
    })
  }
}

export function requireCounted(card: IndikatorCard, tahun: number): void {
  const { kode, mulai_tahun: from, sampai_tahun: to } = card
  if (tahun < from || tahun > to) {
    throw new AppError('keadaan-salah', {
      sentence: `${kode} dihitung tahun ${from}–${to}. Buka tahun itu untuk mengubahnya.`,
    })
  }
}

function stale({ kode }: IndikatorCard): AppError {
  return new AppError('sudah-ada', {
    sentence: `Orang lain baru saja mengubah kartu ${kode}. Muat ulang halaman, lalu ulangi perubahan Anda.`,
  })
}
