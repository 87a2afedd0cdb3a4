import { getUnit, latestDokumen } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { requireEntitas } from '../../lembaga/lembaga-of.ts'
import { loadSchedule, officeData } from '../../office/office.ts'
import { signersOf } from '../../office/signers.ts'
import { isSealed } from '../is-sealed.ts'
import type { JenisDokumen } from '../jenis.ts'

/** The letter that goes with a report; people give it number and date in Word, so it is not sealed. */
export const suratPengantar: JenisDokumen<'surat-pengantar'> = {
  jenis: 'surat-pengantar',
  template: 'surat-pengantar 1',
  izin: { baca: 'baca', susun: 'lkj.susun' },
  layar: 'laporan',
  beku: 'Tidak dibekukan: nomor dan tanggalnya diberikan pada berkas Word.',
  async data(tx, { unit, entitas, tahun }, { clock }) {
    const office = await loadSchedule(tx, unit, tahun)
    const report = await latestDokumen(tx, { unit, entitas, tahun, jenis: 'lkj' })
    const final = report !== null && isSealed(report.state) ? report : null
    const tanggal = final?.tanggal ?? clock.today(office.unit.timezone)
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
      kepada: above && { jabatan: `${head} ${above.name}`, tempat: above.place },
      signer,
      paper: profile.paper ?? 'F4',
      createdAt: `${final?.tanggal ?? `${tahun + 1}-01-01`}T00:00:00Z`,
    }
  },
  nama: ({ office, tahun, laporan }) =>
    `Surat Pengantar LKj ${office.entitas === 'kpu' ? '' : 'Sekretariat '}${office.shortName} ${tahun}${laporan === null ? ' (draf)' : ''}`,
}
