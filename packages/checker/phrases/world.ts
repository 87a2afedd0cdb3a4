/** One invented office and year with figures that agree with each other; what sentences may say of them, by name. */
export interface World {
  values: Record<string, string>
  /** The report, with paragraphs put behind the tables they speak of. */
  lines: (told: Partial<Record<Place, readonly string[]>>) => string[]
}

export const PLACES = ['ikhtisar', 'pegawai', 'pemilih', 'kinerja', 'anggaran', 'penutup'] as const
export type Place = (typeof PLACES)[number]

/** A small linear generator: the same seed makes the same report. */
function numbers(seed: number): (least: number, most: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (least, most) => {
    state = (state * 1664525 + 1013904223) >>> 0
    return least + Math.floor((state / 2 ** 32) * (most - least + 1))
  }
}

function whole(value: number): string {
  return value.toLocaleString('id-ID', { maximumFractionDigits: 0 })
}

function two(value: number): string {
  return value.toLocaleString('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

const WORDS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
]

const INDICATORS = [
  { name: 'Persentase pemilih yang terdaftar dalam daftar pemilih', unit: '%', target: 98 },
  { name: 'Indeks kepuasan layanan informasi publik', unit: '', target: 3.5 },
  { name: 'Nilai evaluasi akuntabilitas kinerja', unit: '', target: 75 },
  { name: 'Jumlah kegiatan pendidikan pemilih', unit: '', target: 40 },
  { name: 'Persentase sengketa hukum yang diselesaikan', unit: '%', target: 90 },
] as const

const PROGRAMS = ['Dukungan Manajemen', 'Penyelenggaraan Pemilu', 'Sarana dan Prasarana Kantor'] as const
const DISTRICTS = ['Selogiri', 'Nguntoronadi', 'Baturetno', 'Jatisrono', 'Purwantoro'] as const
const GRADES = ['Golongan IV', 'Golongan III', 'Golongan II', 'PPNPN'] as const

export function worldOf(seed: number): World {
  const next = numbers(seed)
  const v: Record<string, string> = { tahun: '2023', lalu: '2022', dulu: '2021' }
  const measured = INDICATORS.map(({ name, unit, target }, at) => {
    const share = [next(9310, 9690), next(10120, 10880), next(9120, 9780), next(10500, 12000), 10000][at] ?? 0
    const isWhole = at === 3
    const realisasi = isWhole
      ? Math.round((target * share) / 10000)
      : Math.round((target * share) / 100) / 100
    const say = (value: number) => (isWhole ? whole(value) : two(value)) + unit
    const before = Math.round(realisasi * (isWhole ? 0.8 : 0.95 - at * 0.01) * 100) / 100
    const last = isWhole ? Math.round(before) : before
    const first = isWhole ? last - 5 : Math.round((last - target * 0.03) * 100) / 100
    const key = `i${at + 1}`
    v[`${key}.t`] = at === 1 ? two(target) : whole(target) + unit
    v[`${key}.r`] = say(realisasi)
    v[`${key}.c`] = `${two((realisasi / target) * 100)}%`
    v[`${key}.l`] = say(last)
    v[`${key}.f`] = say(first)
    v[`${key}.naik`] = isWhole ? whole(realisasi - last) : two(realisasi - last)
    v[`${key}.tumbuh`] = `${two(((realisasi - last) / last) * 100)}%`
    v[`${key}.beda`] = isWhole ? whole(Math.abs(realisasi - target)) : two(Math.abs(realisasi - target))
    return { name, target, realisasi, last, first, key }
  })
  const achieved = measured.map(({ realisasi, target }) => Math.round((realisasi / target) * 10000) / 100)
  v.rata = `${two(achieved.reduce((sum, one) => sum + one, 0) / achieved.length)}%`
  const reached = achieved.filter((one) => one >= 100).length
  v.capai = WORDS[reached] ?? ''
  v.belum = WORDS[achieved.length - reached] ?? ''
  v['capai.n'] = String(reached)

  const money = PROGRAMS.map((name, at) => {
    const pagu = (next(800, 1900) + at * 1500) * 1_000_000 + next(100, 900) * 1000
    const realisasi = Math.round((pagu * next(9300 + at * 150, 9420 + at * 150)) / 10000)
    const key = `p${at + 1}`
    v[`${key}.pagu`] = `Rp${whole(pagu)}`
    v[`${key}.real`] = `Rp${whole(realisasi)}`
    v[`${key}.sisa`] = `Rp${whole(pagu - realisasi)}`
    v[`${key}.persen`] = `${two((realisasi / pagu) * 100)}%`
    return { name, pagu, realisasi }
  })
  const pagu = money.reduce((sum, one) => sum + one.pagu, 0)
  const spent = money.reduce((sum, one) => sum + one.realisasi, 0)
  v.pagu = `Rp${whole(pagu)}`
  v.real = `Rp${whole(spent)}`
  v.sisa = `Rp${whole(pagu - spent)}`
  v.serapan = `${two((spent / pagu) * 100)}%`
  v.tak = `${two(((pagu - spent) / pagu) * 100)}%`
  v['p3.bagian'] = `${two(((money[2]?.pagu ?? 0) / pagu) * 100)}%`
  v['p13.pagu'] = `Rp${whole((money[0]?.pagu ?? 0) + (money[2]?.pagu ?? 0))}`
  v['p31.beda'] = `Rp${whole((money[2]?.pagu ?? 0) - (money[0]?.pagu ?? 0))}`
  const lastSpent = Math.round(spent * 0.9173)
  v['real.lalu'] = `Rp${whole(lastSpent)}`
  v['real.naik'] = `Rp${whole(spent - lastSpent)}`
  v['real.tumbuh'] = `${two(((spent - lastSpent) / lastSpent) * 100)}%`

  const staff = GRADES.map((name, at) => ({ name, men: next(2 + at, 9), women: next(3, 7 + at) }))
  const men = staff.reduce((sum, one) => sum + one.men, 0)
  const women = staff.reduce((sum, one) => sum + one.women, 0)
  v.staf = whole(men + women)
  v['staf.l'] = whole(men)
  v['staf.p'] = whole(women)
  v['staf.l%'] = `${two((men / (men + women)) * 100)}%`
  staff.forEach((one, at) => {
    v[`g${at + 1}`] = whole(one.men + one.women)
    v[`g${at + 1}.l`] = whole(one.men)
    v[`g${at + 1}.p`] = whole(one.women)
  })
  v['g.pns'] = whole(staff.slice(0, 3).reduce((sum, one) => sum + one.men + one.women, 0))

  const voters = DISTRICTS.map((name, at) => {
    const l = next(11000, 12900) + at * 1700
    return { name, tps: next(41, 59) + at * 9, l, p: l + next(120, 480) }
  })
  const [tps, l, p] = [
    voters.reduce((sum, one) => sum + one.tps, 0),
    voters.reduce((sum, one) => sum + one.l, 0),
    voters.reduce((sum, one) => sum + one.p, 0),
  ]
  v.tps = whole(tps)
  v.dpt = whole(l + p)
  v['dpt.l'] = whole(l)
  v['dpt.p'] = whole(p)
  v['dpt.beda'] = whole(p - l)
  v['dpt.p%'] = `${two((p / (l + p)) * 100)}%`
  v['dpt.rata'] = whole((l + p) / tps)
  voters.forEach((one, at) => {
    v[`k${at + 1}`] = whole(one.l + one.p)
    v[`k${at + 1}.l`] = whole(one.l)
    v[`k${at + 1}.p`] = whole(one.p)
    v[`k${at + 1}.tps`] = whole(one.tps)
  })
  v['k5%'] = `${two((((voters[4]?.l ?? 0) + (voters[4]?.p ?? 0)) / (l + p)) * 100)}%`
  const came = Math.round((l + p) * (next(7100, 8300) / 10000))
  v.hadir = whole(came)
  v['hadir%'] = `${two((came / (l + p)) * 100)}%`
  v.absen = whole(l + p - came)
  const [a, b, c] = [next(14, 29), next(31, 48), next(5, 12)]
  v.x = whole(a)
  v.y = whole(b)
  v.z = whole(c)
  v.xy = whole(a + b)
  v.xyz = whole(a + b + c)
  v['yx%'] = `${two((a / (a + b)) * 100)}%`
  v.xz = whole(a * c)
  v['y-x'] = whole(b - a)

  const row = (...cells: (string | undefined)[]) => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
  return {
    values: v,
    lines: (told) => [
      'LAPORAN KINERJA',
      'KOMISI PEMILIHAN UMUM KABUPATEN WONOGIRI',
      'TAHUN 2023',
      '',
      'IKHTISAR EKSEKUTIF',
      '',
      'Laporan Kinerja KPU Kabupaten Wonogiri Tahun 2023 memuat hasil pelaksanaan Perjanjian Kinerja Tahun 2023.',
      '',
      ...(told.ikhtisar ?? []),
      '',
      'BAB I PENDAHULUAN',
      '',
      'A. Sumber Daya Manusia',
      '',
      'Tabel 1.1 Pegawai Sekretariat Menurut Golongan dan Jenis Kelamin',
      '',
      row('No', 'Golongan', 'Laki-laki', 'Perempuan', 'Jumlah'),
      ...staff.map((one, at) =>
        row(`${at + 1}`, one.name, `${one.men}`, `${one.women}`, `${one.men + one.women}`),
      ),
      row('', 'Jumlah', `${men}`, `${women}`, `${men + women}`),
      '',
      ...(told.pegawai ?? []),
      '',
      'B. Data Pemilih',
      '',
      'Tabel 1.2 Daftar Pemilih Tetap Menurut Kecamatan',
      '',
      row('No', 'Kecamatan', 'TPS', 'Laki-laki', 'Perempuan', 'Jumlah Pemilih'),
      ...voters.map((one, at) =>
        row(`${at + 1}`, one.name, `${one.tps}`, whole(one.l), whole(one.p), whole(one.l + one.p)),
      ),
      row('', 'Jumlah', whole(tps), whole(l), whole(p), whole(l + p)),
      '',
      ...(told.pemilih ?? []),
      '',
      'BAB II PERENCANAAN KINERJA',
      '',
      'Renstra KPU Kabupaten Wonogiri Tahun 2020-2024 menjadi dasar Perjanjian Kinerja Tahun 2023.',
      '',
      'Tabel 2.1 Perjanjian Kinerja Tahun 2023',
      '',
      row('No', 'Indikator Kinerja', 'Target'),
      ...measured.map((one, at) => row(`${at + 1}`, one.name, v[`${one.key}.t`])),
      '',
      'BAB III AKUNTABILITAS KINERJA',
      '',
      'A. Capaian Kinerja',
      '',
      'Tabel 3.1 Pengukuran Kinerja Tahun 2023',
      '',
      row('No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'),
      ...measured.map((one, at) =>
        row(`${at + 1}`, one.name, v[`${one.key}.t`], v[`${one.key}.r`], v[`${one.key}.c`]),
      ),
      '',
      'Tabel 3.2 Realisasi Indikator Kinerja Tahun 2021-2023',
      '',
      row('No', 'Indikator Kinerja', '2021', '2022', '2023'),
      ...measured.map((one, at) =>
        row(`${at + 1}`, one.name, v[`${one.key}.f`], v[`${one.key}.l`], v[`${one.key}.r`]),
      ),
      '',
      ...(told.kinerja ?? []),
      '',
      'B. Realisasi Anggaran',
      '',
      'Tabel 3.3 Realisasi Anggaran Tahun 2023',
      '',
      row('No', 'Program', 'Pagu (Rp)', 'Realisasi (Rp)', 'Sisa (Rp)', '%'),
      ...money.map((one, at) =>
        row(
          `${at + 1}`,
          `Program ${one.name}`,
          whole(one.pagu),
          whole(one.realisasi),
          whole(one.pagu - one.realisasi),
          two((one.realisasi / one.pagu) * 100),
        ),
      ),
      row('', 'Jumlah', whole(pagu), whole(spent), whole(pagu - spent), two((spent / pagu) * 100)),
      '',
      ...(told.anggaran ?? []),
      '',
      'BAB IV PENUTUP',
      '',
      ...(told.penutup ?? []),
      '',
      'Wonogiri, 25 Januari 2024',
    ],
  }
}
