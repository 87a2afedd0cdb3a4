import {
  entitasOf,
  formatPercent,
  instrumenOf,
  monthName,
  PERIODE,
  type Policy,
  ROLES,
  type SyaratAjukan,
} from '@akuntabel/domain'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'
import { TEXT_FIELDS } from '../pengukuran/value-fields.ts'

/** One rule of a pack in words. */
export interface RuleView {
  label: string
  value: string
}

/** Everything a pack decides for an office, as people read it; two packs differ where a line differs. */
export function policyRules(policy: Policy, office: Bearer): RuleView[] {
  const { deadlines, efficiency, rantai, ajukan, keluaran, rka } = policy
  return [
    { label: 'Batas capaian', value: `${formatPercent(policy.floor)} sampai ${formatPercent(policy.cap)}` },
    { label: 'Indikator yang makin kecil makin baik', value: policy.minimalFormula },
    {
      label: 'Predikat atau opini di bawah target',
      value: policy.belowTarget === 'peringkat' ? 'menurut peringkatnya' : 'nol',
    },
    { label: 'Urutan predikat', value: policy.predikatOrder.join(' < ') },
    { label: 'Urutan opini', value: policy.opiniOrder.join(' < ') },
    { label: 'Capaian entitas', value: `rata-rata ${policy.entitasMean}` },
    {
      label: 'Efisiensi',
      value: `${efficiency.form === 'poin' ? 'selisih poin' : 'bentuk Kementerian Keuangan'}, batas ±${formatPercent(efficiency.clip)}`,
    },
    { label: 'Tenggat Perjanjian Kinerja', value: `${deadlines.pkMonthsAfterDipa} bulan sesudah DIPA` },
    {
      label: 'Tenggat pengukuran',
      value: `${deadlines.triwulanDaysAfterQuarter} hari${deadlines.triwulanHariKerja ? ' kerja' : ''} sesudah triwulan berakhir`,
    },
    {
      label: 'Tenggat Laporan Kinerja',
      value: `${deadlines.lkjDay} ${monthName(deadlines.lkjMonth)} tahun berikutnya; menurut peraturan ${deadlines.lkjLegalMonths} bulan sesudah tahun berakhir`,
    },
    ...interim(policy),
    { label: 'Reviu sebelum laporan final', value: policy.reviuWajib ? 'wajib' : 'tidak wajib' },
    ...entitasOf(office.lembaga).map((entitas) => ({
      label: `Persetujuan pengukuran ${entitasLabel(office, entitas)}`,
      value: chain(rantai[entitas]),
    })),
    { label: 'Isian wajib Triwulan I–III', value: asked(ajukan.tw1_3) },
    { label: 'Isian wajib Triwulan IV', value: asked(ajukan.tw4) },
    {
      label: 'Baris anggaran melebihi pagu',
      value: policy.paguLebih === 'tolak' ? 'ditolak' : 'diterima dengan alasan',
    },
    {
      label: 'Laporan capaian keluaran',
      value: `paling lambat hari kerja ke-${keluaran.hariKerja} bulan berikutnya; nilainya ${keluaran.bobotWaktu}% ketepatan waktu dan ${keluaran.bobotCapaian}% capaian (${keluaran.sitasi})`,
    },
    { label: 'Tahap RKA', value: `${rka.tahap.map(({ nama }) => nama).join(', lalu ')} (${rka.sitasi})` },
    { label: 'Lembar kerja evaluasi', value: instrumenOf(policy).sitasi },
    { label: 'Dasar hukum', value: policy.legalBasis.join('; ') },
  ]
}

function interim({ laporanBerkala }: Policy): RuleView[] {
  if (laporanBerkala === undefined) return []
  const { periode, hari, hariKerja, sitasi } = laporanBerkala
  const parts = periode.map((one) => PERIODE[one]).join(', ')
  const days = `${hari} hari${hariKerja ? ' kerja' : ''}`
  return [{ label: 'Laporan berkala', value: `${parts}; ${days} sesudah masanya berakhir (${sitasi})` }]
}

function chain(roles: Policy['rantai']['kpu']): string {
  return roles.map((role) => ROLES[role].label).join(', lalu ')
}

function asked({ teks, bukti }: SyaratAjukan): string {
  const texts = TEXT_FIELDS.filter(({ field }) => teks.includes(field)).map(({ label }) =>
    label.toLowerCase(),
  )
  return ['realisasi', ...texts, ...(bukti ? ['bukti'] : [])].join(', ')
}
