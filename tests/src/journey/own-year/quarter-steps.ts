import { describe, it } from 'vitest'
import type { Planner } from '../own-office/planner.ts'
import type { Desks } from './desks.ts'
import { ENTITAS, type QUARTERS, SPENT, TARGET } from './year.ts'

const TEXTS = ['penyebab', 'hambatan', 'kendala', 'solusi', 'tindakLanjut', 'program']
const ROMAN = ['', 'I', 'II', 'III', 'IV']
const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
]

type Quarter = (typeof QUARTERS)[number]

/** A quarter of the year: measured with its evidence, checked and approved, and what was spent in its months. */
export function quarterOf(desks: () => Desks, quarter: Quarter, more: () => void = () => undefined): void {
  const { triwulan, today, parts, figure } = quarter
  describe(`Triwulan ${ROMAN[triwulan]}`, () => {
    it('is measured by the Operator, with evidence, and handed in', async () => {
      await desks().begin(today)
      const operator = await desks().planner('operator')
      // The first time the total is a wrong one.
      const kpu = triwulan === 1 ? [parts[0], '26'] : parts
      await measure(operator, { triwulan, entitas: 'kpu', typed: { A: kpu[0] ?? '', B: kpu[1] ?? '' } })
      await measure(operator, { triwulan, entitas: 'sekretariat', typed: { Realisasi: figure } })
    })

    if (triwulan === 1)
      it('is returned by the Kasubbag with a reason, corrected, and handed in again', async () => {
        const kasubbag = await desks().planner('kasubbag')
        await kasubbag.open(`pengukuran?tw=${triwulan}`)
        await kasubbag.follow('Kembalikan dengan alasan')
        await kasubbag.type('Alasan', 'Jumlah layanan menurut register 25, bukan 26')
        await kasubbag.press('Kembalikan dengan alasan ini')
        await kasubbag.hear('Dikembalikan')
        const operator = await desks().planner('operator')
        await operator.open(`pengukuran?tw=${triwulan}`)
        await operator.hear('Jumlah layanan menurut register 25, bukan 26')
        await operator.follow(TARGET.kpu.nama)
        await operator.type('B · Seluruhnya', parts[1])
        await operator.press('Simpan')
        await operator.hear(/^Tersimpan/)
        await handIn(operator, { triwulan, entitas: 'kpu' })
      })

    it('is verified by the Kasubbag and approved by the Sekretaris, who find it on Beranda', async () => {
      const [kasubbag, sekretaris] = [await desks().planner('kasubbag'), await desks().planner('sekretaris')]
      // Of both entities, whichever stands first.
      for (const _ of ENTITAS) {
        await kasubbag.open('beranda')
        await kasubbag.follow(`: Periksa pengukuran Triwulan ${ROMAN[triwulan]}`)
        await kasubbag.follow('Verifikasi')
        await kasubbag.press('Verifikasi pengukuran ini')
        await kasubbag.hear('Pengukuran diverifikasi.')
      }
      for (const _ of ENTITAS) {
        await sekretaris.open('beranda')
        await sekretaris.follow(`: Setujui pengukuran Triwulan ${ROMAN[triwulan]}`)
        await sekretaris.follow('Setujui')
        await sekretaris.press('Setujui pengukuran ini')
        await sekretaris.hear('Pengukuran disetujui.')
      }
    })

    more()

    it('has its months of spending recorded', async () => {
      const operator = await desks().planner('operator')
      for (const bulan of [1, 2, 3].map((at) => (triwulan - 1) * 3 + at)) {
        await operator.open(`anggaran/realisasi?bulan=${bulan}`)
        await operator.cell('isi.baris/6709.QDB.001.jumlah', `${SPENT[bulan - 1]}`)
        await operator.press(`Simpan realisasi ${MONTHS[bulan - 1]}`)
        await operator.hear('1 baris tersimpan.')
      }
    })
  })
}

interface Measured {
  triwulan: number
  entitas: (typeof ENTITAS)[number]
}

async function measure(
  operator: Planner,
  { triwulan, entitas, typed }: Measured & { typed: Record<string, string> },
): Promise<void> {
  await operator.open(`pengukuran?tw=${triwulan}`, entitas)
  await operator.follow(TARGET[entitas].nama)
  const labels: Record<string, string> = { A: 'A · Tepat waktu', B: 'B · Seluruhnya' }
  for (const [name, text] of Object.entries(typed)) await operator.type(labels[name] ?? name, text)
  for (const name of TEXTS) await operator.cell(name, `Layanan dijadwalkan setiap pekan, ${name}`)
  const name = `register-${entitas}-${triwulan}.txt`
  const buffer = Buffer.from(`${Object.values(typed).join(' dari ')} menurut register ${entitas}\n`)
  await operator.page.setInputFiles('#berkas', { name, mimeType: 'text/plain', buffer })
  await operator.press('Simpan')
  await operator.hear(new RegExp(`^Tersimpan .*\\. Bukti "${name}" tersimpan\\.$`))
  await handIn(operator, { triwulan, entitas })
}

async function handIn(operator: Planner, { triwulan, entitas }: Measured): Promise<void> {
  await operator.open(`pengukuran?tw=${triwulan}`, entitas)
  await operator.press('Ajukan ke Verifikator')
  await operator.press('Ajukan ke Verifikator')
  await operator.hear('Pengukuran diajukan.')
}
