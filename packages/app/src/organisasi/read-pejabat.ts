import { getPejabat } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import type { FormFieldView } from '../input/card.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { colleagues } from './colleagues.ts'
import { pejabatCard } from './pejabat-fields.ts'
import { organisationOf } from './pejabat-row.ts'
import { settingsHistory } from './settings-history.ts'

export interface PejabatView {
  id: string
  nama: string
  jabatan: string
  version: number
  card: FormFieldView[]
  history: ChangeView[]
}

/** One entry, to be changed. */
export const readPejabat = defineUseCase({
  name: 'read-pejabat',
  kind: 'read',
  permission: 'pengaturan.kelola',
  audit: null,
  input: z.object({ id }),
  before: colleagues,
  async run({ tx, unit, services, before: persons }, { id }): Promise<PejabatView> {
    const organisation = await organisationOf(tx, unit, services.clock.today())
    const row = await getPejabat(tx, unit, id)
    if (row === null) throw new AppError('tidak-ditemukan')
    const { nama, jabatan, version } = row
    const { timezone } = organisation.unit
    return {
      ...{ id, nama, jabatan, version },
      card: pejabatCard(row, { ...organisation, persons }),
      history: await settingsHistory(tx, { unit, subject: `pejabat/${id}`, timezone }),
    }
  },
})
