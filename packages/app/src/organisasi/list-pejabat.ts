import { actsOn, formatDate, KEDUDUKAN_NAMES, PEJABAT_STATUS } from '@akuntabel/domain'
import { listPejabat as rowsOf } from '@akuntabel/store'
import { z } from 'zod'
import type { FormFieldView } from '../input/card.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { colleagues } from './colleagues.ts'
import { holdingOf, type StoredHolding } from './holding.ts'
import { pejabatCard } from './pejabat-fields.ts'
import { pejabatGaps } from './pejabat-gaps.ts'
import { organisationOf, span } from './pejabat-row.ts'
import { settingsHistory } from './settings-history.ts'

export interface PejabatListView {
  /** Acting today first, then who comes, then who left. */
  items: PejabatRowView[]
  gaps: string[]
  history: ChangeView[]
  /** The form of a new entry; null for who may not write. */
  add: FormFieldView[] | null
  may: { manage: Allow }
}

export interface PejabatRowView {
  id: string
  nama: string
  nip: string | null
  jabatan: string
  masa: string
  /** `bertindak hari ini`, `berhalangan sampai …`, `mulai …`, `sudah berakhir` */
  keadaan: string
  bertindak: boolean
  /** What a member sees to. */
  bidang: string | null
  sk: string | null
}

export const listPejabat = defineUseCase({
  name: 'list-pejabat',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  before: colleagues,
  async run({ tx, unit, actor, services, before: persons }): Promise<PejabatListView> {
    const organisation = await organisationOf(tx, unit, services.clock.today())
    const { timezone } = organisation.unit
    const hari = services.clock.today(timezone)
    const holdings = (await rowsOf(tx, unit)).map(holdingOf)
    const manage = allow(actor, 'pengaturan.kelola')
    return {
      items: inOrder(holdings, hari).map((one) => rowView(one, hari)),
      gaps: pejabatGaps(holdings, { ...organisation, hari }),
      history: await settingsHistory(tx, { unit, subject: 'pejabat', timezone }),
      add: manage.ok ? pejabatCard(null, { ...organisation, persons }) : null,
      may: { manage },
    }
  },
})

function inOrder(holdings: StoredHolding[], hari: string): StoredHolding[] {
  const rank = (one: StoredHolding): number => KEDUDUKAN_NAMES.indexOf(one.kedudukan)
  return holdings.toSorted((a, b) => Number(actsOn(b, hari)) - Number(actsOn(a, hari)) || rank(a) - rank(b))
}

function rowView(holding: StoredHolding, hari: string): PejabatRowView {
  const { id, nama, nip, jabatan, status, sk_nomor: nomor, sk_tanggal: tanggal } = holding.row
  const sk = [nomor, tanggal && formatDate(tanggal)].filter(Boolean).join(', ')
  return {
    ...{ id, nama, nip },
    jabatan: `${PEJABAT_STATUS[status]} ${jabatan}`.trim(),
    masa: span(holding.row),
    keadaan: stateOf(holding, hari),
    bertindak: actsOn(holding, hari),
    bidang: fieldOf(holding.row),
    sk: sk === '' ? null : sk,
  }
}

/** `Divisi Hukum, Korwil Kecamatan Pakis` */
function fieldOf({ divisi, korwil }: StoredHolding['row']): string | null {
  const said = [divisi && `Divisi ${divisi}`, korwil && `Korwil ${korwil}`].filter(Boolean)
  return said.length === 0 ? null : said.join(', ')
}

function stateOf(holding: StoredHolding, hari: string): string {
  if (actsOn(holding, hari)) return 'bertindak hari ini'
  if (holding.sejak > hari) return `mulai ${formatDate(holding.sejak)}`
  if (holding.sampai !== null && holding.sampai < hari) return 'sudah berakhir'
  const { berhalanganSampai: back } = holding
  return back === null ? 'berhalangan' : `berhalangan sampai ${formatDate(back)}`
}
