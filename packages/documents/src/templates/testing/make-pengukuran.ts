import { Decimal, POLICY_KPU, type Value } from '@akuntabel/domain'
import type {
  PengukuranKegiatanData,
  PengukuranSasaranData,
  UkurIndikatorData,
  UkurKegiatanData,
} from '../../data/pengukuran.ts'
import { capaianOf, persen } from './make-indikator.ts'
import { makeOffice, makeSigner } from './make-office.ts'

function form() {
  const office = makeOffice()
  return {
    ...{ office, tahun: 2021, triwulan: 3 as const, state: 'final' as const },
    signer: makeSigner(`Ketua ${office.name}`),
    ...{ paper: 'F4' as const, createdAt: '2021-09-30T00:00:00Z' },
  }
}

export function makeUkur(target: Value | null, realisasi: Value | null, catatan: string[] = []) {
  return { target, realisasi, capaian: capaianOf(target, realisasi, 'maksimal'), catatan }
}

export function makeUkurIndikator(kode: string, chosen: Partial<UkurIndikatorData> = {}): UkurIndikatorData {
  return {
    ...{ kode, uraian: `Persentase layanan ${kode}`, satuan: 'persen', target: persen(80), rentang: null },
    triwulan: makeUkur(persen(60), persen(54)),
    sampai: makeUkur(persen(60), persen(54)),
    ...chosen,
  }
}

const mean = (value: number | null, filled: number, of: number, whole = filled) => ({
  ...{ value: value === null ? null : new Decimal(value), filled, of, whole },
})

/** Two sasaran; one indicator of the second was not measured. */
export function makePengukuranSasaran(chosen: Partial<PengukuranSasaranData> = {}): PengukuranSasaranData {
  const policy = POLICY_KPU.cap.toNumber()
  return {
    ...form(),
    sasaran: [
      {
        uraian: 'Layanan yang tepat waktu',
        indikator: [makeUkurIndikator('IKU-1')],
        capaian: mean(90, 1, 1),
      },
      {
        uraian: 'Data yang mutakhir',
        indikator: [
          makeUkurIndikator('IKU-2', {
            triwulan: makeUkur(persen(40), persen(60)),
            sampai: makeUkur(persen(40), persen(60), ['Triwulan II belum diisi.']),
          }),
          makeUkurIndikator('IKU-3', {
            triwulan: makeUkur(persen(60), null),
            sampai: makeUkur(persen(60), null),
          }),
        ],
        capaian: mean(policy, 1, 2),
      },
    ],
    entitas: mean((90 + policy) / 2, 2, 3),
    ...chosen,
  }
}

const NOTHING = { keluaran: null, rencana: null, persen: new Decimal(75) }

export function makeUkurBaris(kode: string, chosen: Partial<UkurKegiatanData> = {}): UkurKegiatanData {
  return {
    ...{ kode, uraian: `Keluaran ${kode}`, level: 2 },
    keluaran: {
      ...{ satuan: 'Laporan', volume: new Decimal(12), tercapai: new Decimal(9), persen: new Decimal(75) },
    },
    ...{ pagu: 8_000_000n, rencana: 7_000_000n, realisasi: 6_000_000n, persen: new Decimal(75) },
    ...chosen,
  }
}

/** One kegiatan with two outputs, of which one was not reported. */
export function makePengukuranKegiatan(chosen: Partial<PengukuranKegiatanData> = {}): PengukuranKegiatanData {
  const sum = { pagu: 16_000_000n, realisasi: 12_000_000n }
  return {
    ...form(),
    anggaran: {
      revisi: 2,
      rows: [
        { ...NOTHING, ...sum, kode: '076.01.WA', uraian: 'Program Dukungan', level: 0 },
        { ...NOTHING, ...sum, kode: '3355', uraian: 'Akuntabilitas Kinerja', level: 1 },
        makeUkurBaris('3355.EBA.994'),
        makeUkurBaris('3355.EBA.995', {
          keluaran: { satuan: null, volume: null, tercapai: null, persen: null },
          rencana: null,
        }),
      ],
      total: { ...sum, rencana: null, persen: new Decimal(75) },
    },
    ...chosen,
  }
}
