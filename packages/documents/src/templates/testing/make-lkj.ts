import {
  cardAt,
  classifyMean,
  Decimal,
  entityCapaian,
  judgeEntitas,
  meanCapaian,
  POLICY_KPU,
} from '@akuntabel/domain'
import type { LkjAnggaranRow, LkjData, LkjIndikatorData, LkjSasaranData } from '../../data/lkj.ts'
import { ANGGARAN_2021 } from './anggaran-2021.ts'
import { judge, makeIndikator, makeLampau, opini, persen, predikat, SKALA } from './make-indikator.ts'
import { makeOffice, makeSigner } from './make-office.ts'
import { makePk } from './make-pk.ts'

export function makeSasaran(uraian: string, indikator: LkjIndikatorData[]): LkjSasaranData {
  const mean = meanCapaian(indikator.map((one) => ({ capped: one.capaian.capped })))
  const capaian = { ...mean, value: mean.value?.toString() ?? null }
  return { uraian, indikator, capaian, kategori: classifyMean(SKALA, { ...mean, whole: mean.filled }) }
}

/** A complete report like that of a small city office: three sasaran, six indicators, twelve DIPA revisions. */
export function makeLkj(chosen: Partial<LkjData> = {}): LkjData {
  const { tahun = 2021, anggaran = ANGGARAN_2021 } = chosen
  const total = anggaran?.total ?? null
  const sasaran = (chosen.sasaran ?? threeSasaran()).map((one) => ({
    ...one,
    indikator: one.indikator.map((indikator) => ({
      ...indikator,
      penilaian: judge(indikator, { tahun, anggaran: one.anggaran ?? total }),
    })),
  }))
  const office = chosen.office ?? makeOffice()
  return {
    office,
    tahun,
    state: 'final',
    tanggal: '2022-02-25',
    signer: makeSigner(`Ketua ${office.name}`),
    paper: 'F4',
    createdAt: '2022-02-25T03:00:00Z',
    teks: {
      'isu-strategis':
        'Isu strategis tahun ini:\n1. Data pemilih berubah cepat.\n2. Jumlah pegawai terbatas.',
    },
    renstra: {
      periode: [2020, 2024],
      nomor: '87/PR.01.3-Kpt/3572/KPU-Kot/VII/2020',
      tanggal: '2020-07-24',
      visi: 'Menjadi penyelenggara pemilihan yang mandiri dan berintegritas',
      misi: ['Meningkatkan kompetensi penyelenggara', 'Meningkatkan partisipasi pemilih'],
      tujuan: [
        {
          kode: 'T1',
          uraian: 'Mewujudkan lembaga yang mandiri',
          sasaran: [
            { kode: 'S1', uraian: 'Kebijakan yang kuat' },
            { kode: 'S2', uraian: 'Lembaga yang berkualitas' },
          ],
        },
        {
          kode: 'T2',
          uraian: 'Menyelenggarakan pemilihan yang demokratis',
          sasaran: [{ kode: 'S3', uraian: 'Pemilih berdaulat' }],
        },
      ],
    },
    iku: sasaran.flatMap((one) =>
      one.indikator.map(({ uraian, caraPenghitungan, sumberData }) => ({
        ...cardAt('tabel-iku', null),
        sasaran: one.uraian,
        indikator: uraian,
        dalamPk: true,
        caraPenghitungan,
        sumberData,
      })),
    ),
    pk: makePk({ office, sasaran: sasaran.map(({ uraian, indikator }) => ({ uraian, indikator })) }),
    pkRevisi: [],
    entitas: entitasOf(sasaran, total),
    skala: SKALA,
    anggaran,
    kebijakan: {
      nama: 'kpu 3',
      sitasi: POLICY_KPU.citation,
      cap: POLICY_KPU.cap.toString(),
      floor: POLICY_KPU.floor.toString(),
      dasarHukum: [...POLICY_KPU.legalBasis],
    },
    ...chosen,
    sasaran,
  }
}

export function entitasOf(
  sasaran: readonly LkjSasaranData[],
  anggaran: { pagu: bigint; realisasi: bigint | null } | null = ANGGARAN_2021?.total ?? null,
): LkjData['entitas'] {
  const items = sasaran.map((one) => ({
    indikator: one.indikator.map((item) => ({ capped: item.capaian.capped })),
  }))
  const { value, indikator } = entityCapaian({ sasaran: items, policy: POLICY_KPU })
  const kategori = classifyMean(SKALA, { value, ...indikator, whole: indikator.filled })
  const efisiensi = judgeEntitas({
    capaian: value,
    anggaran,
    sasaran: sasaran.map((one) => ({
      capaian: one.capaian.value === null ? null : new Decimal(one.capaian.value),
      anggaran: one.anggaran ?? null,
    })),
    policy: POLICY_KPU,
  })
  return { capaian: value?.toString() ?? null, ...indikator, kategori, rata: 'sasaran', efisiensi }
}

function threeSasaran(): LkjSasaranData[] {
  const targets = [2020, 2021, 2022, 2023, 2024].map((tahun, at) => ({ tahun, target: persen(75 + at * 2) }))
  return [
    makeSasaran('Terwujudnya kebijakan yang kuat', [
      makeIndikator({
        kode: 'IKU-1',
        uraian: 'Persentase keputusan yang berpedoman pada peraturan',
        caraPenghitungan: 'Jumlah keputusan yang sesuai dibagi seluruh keputusan',
        sumberData: 'Register produk hukum',
        lampau: [makeLampau(2019, persen(70), null), makeLampau(2020, persen(75), persen(75))],
        renstra: { indikator: 'Persentase keputusan yang sesuai', periode: [2020, 2024], targets },
      }),
    ]),
    makeSasaran('Terwujudnya sistem informasi yang andal', [
      makeIndikator({
        kode: 'IKU-2',
        uraian: 'Persentase informasi yang mutakhir',
        target: persen(30),
        realisasi: persen(27),
      }),
    ]),
    makeSasaran('Terwujudnya lembaga yang berkualitas', [
      makeIndikator({
        kode: 'IKU-3',
        uraian: 'Indeks reformasi birokrasi',
        target: persen(77),
        realisasi: persen(70),
      }),
      makeIndikator({
        kode: 'IKU-4',
        uraian: 'Nilai keterbukaan informasi',
        target: persen(100),
        realisasi: persen(100),
      }),
      makeIndikator({
        kode: 'IKU-5',
        uraian: 'Nilai akuntabilitas kinerja',
        satuan: 'predikat',
        polarity: 'predikat',
        target: predikat('B'),
        realisasi: predikat('B'),
      }),
      makeIndikator({
        kode: 'IKU-6',
        uraian: 'Opini atas laporan keuangan',
        satuan: 'opini',
        polarity: 'opini',
        target: opini('WTP'),
        realisasi: opini('WTP'),
        standar: { nama: 'Standar opini kementerian/lembaga', nilai: opini('WTP'), sumber: 'BPK' },
      }),
    ]),
  ]
}

/** A budget whose total is the sum of its leaves, from rows given as `[kode, level, pagu, realisasi]`. */
export function makeAnggaran(
  rows: readonly [string, number, bigint, bigint | null][],
): NonNullable<LkjData['anggaran']> {
  const tingkat = (level: number): LkjAnggaranRow['tingkat'] =>
    (['program', 'kegiatan', 'kro', 'output'] as const)[level] ?? 'output'
  const given = rows.map(([kode, level, pagu, realisasi]) => ({
    kode,
    level,
    pagu,
    realisasi,
    tingkat: tingkat(level),
    uraian: `Uraian ${kode}`,
  }))
  const top = given.filter((row) => row.level === 0)
  const total = {
    pagu: top.reduce((sum, row) => sum + row.pagu, 0n),
    realisasi: top.reduce<bigint | null>(
      (sum, { realisasi }) => (realisasi === null ? sum : (sum ?? 0n) + realisasi),
      null,
    ),
  }
  return { rows: given, revisi: 0, total, perubahan: [] }
}
