import { ensureDokumen } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import { optionalText } from '../../input/card.ts'
import { entitasTahun, optionalDate } from '../../input/schemas.ts'
import { loadSchedule } from '../../office/office.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { isSealed } from '../is-sealed.ts'
import { NASKAH, type Naskah, naskahSubjek, numberNaskah } from './laporan-nomor.ts'

/** A number of the register for a report before it is final, or for its letter after it is. */
export const numberLaporan = defineUseCase({
  name: 'number-laporan',
  kind: 'write',
  permission: 'nomor.ambil',
  audit: 'nomor.diambil',
  input: entitasTahun.extend({
    naskah: z.enum(Object.keys(NASKAH) as Naskah[], 'Pilih naskah yang diberi nomor.'),
    tanggal: optionalDate,
    nomor: optionalText(120),
  }),
  // A letter is numbered when the year of its report is closed already.
  year: 'none',
  async run({ tx, unit, actor, services }, { entitas, tahun, naskah, tanggal, nomor: typed }) {
    const key = { unit, entitas, tahun }
    const office = await loadSchedule(tx, unit, tahun)
    const head = await ensureDokumen(tx, { ...key, jenis: 'lkj' })
    const final = isSealed(head.state)
    if (naskah === 'laporan' && final) throw new AppError('terkunci', { sentence: NUMBERED })
    if (naskah === 'surat-pengantar' && !final) throw new AppError('keadaan-salah', { sentence: NOT_YET })
    const subjek = naskah === 'laporan' ? naskahSubjek.laporan(head) : naskahSubjek.surat(key)
    const day = tanggal ?? services.clock.today(office.unit.timezone)
    const nomor = await numberNaskah(tx, {
      ...{ key, office, naskah, subjek, tanggal: day, by: actor.personName, nomor: typed ?? null },
    })
    const data = { nomor, perihal: `${NASKAH[naskah]} ${tahun}` }
    return { view: { nomor }, audit: { subject: `nomor/surat/${day.slice(0, 4)}`, data } }
  },
})

const NUMBERED = 'Laporan ini sudah final, sehingga nomornya tidak berubah lagi.'
const NOT_YET = 'Surat pengantar diberi nomor setelah laporannya final.'
