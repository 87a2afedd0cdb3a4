import { getUnit, latestDokumen, nomorOf } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { requireEntitas } from '../../lembaga/lembaga-of.ts'
import { loadSchedule, officeData } from '../../office/office.ts'
import { signersOf } from '../../office/signers.ts'
import { isSealed } from '../is-sealed.ts'
import type { JenisDokumen } from '../jenis.ts'
import { naskahSubjek } from '../lkj/laporan-nomor.ts'

/** The letter that goes with a report. It is signed in ink on what was printed, so it is not sealed; its number and date are those of the register. */
export const suratPengantar: JenisDokumen<'surat-pengantar'> = {
  jenis: 'surat-pengantar',
  template: 'surat-pengantar 1',
  izin: { baca: 'baca', susun: 'lkj.susun' },
  layar: 'laporan',
  beku: 'Tidak dibekukan: nomor dan tanggalnya menurut register nomor surat.',
  async data(tx, { unit, entitas, tahun }, { clock }) {
    const office = await loadSchedule(tx, unit, tahun)
    const report = await latestDokumen(tx, { unit, entitas, tahun, jenis: 'lkj' })
    const final = report !== null && isSealed(report.state) ? report : null
    const surat = await nomorOf(tx, unit, naskahSubjek.surat({ entitas, tahun }))
    const tanggal = surat?.tanggal ?? final?.tanggal ?? clock.today(office.unit.timezone)
    const { lembaga } = office
    const [signer] = await signersOf(tx, { unit, entitas, tanggal, lembaga })
    const head = requireEntitas(lembaga, entitas).kepala
    if (signer === undefined) {
      throw new AppError('belum-lengkap', {
        sentence: `Belum ada ${head} yang menjabat pada tanggal surat.`,
      })
    }
    const { parent_code, profile } = office.unit
    const above = parent_code === null ? null : await getUnit(tx, parent_code)
    return {
      office: await officeData(tx, office, entitas),
      tahun,
      laporan: final?.tanggal ? { nomor: final.nomor, tanggal: final.tanggal } : null,
      surat: surat && { nomor: surat.nomor, tanggal: surat.tanggal },
      kepada: above && { jabatan: `${head} ${above.name}`, tempat: above.place },
      signer,
      paper: profile.paper ?? 'F4',
      createdAt: `${surat?.tanggal ?? final?.tanggal ?? `${tahun + 1}-01-01`}T00:00:00Z`,
    }
  },
  nama: ({ office, tahun, laporan }) =>
    `Surat Pengantar LKj ${office.entitas === 'kpu' ? '' : 'Sekretariat '}${office.shortName} ${tahun}${laporan === null ? ' (draf)' : ''}`,
}
