import type { CardGiven, Consolidation, Entitas, Formula, Polarity, ValueKind } from '@akuntabel/domain'
import type { SampleFigure } from './columns.ts'
import analisis from './data/analisis.json' with { type: 'json' }
import analisisRenstra from './data/analisis-renstra.json' with { type: 'json' }
import anggaran2021 from './data/anggaran-2021.json' with { type: 'json' }
import anggaran2022 from './data/anggaran-2022.json' with { type: 'json' }
import lampau from './data/capaian-lampau.json' with { type: 'json' }
import iku from './data/iku.json' with { type: 'json' }
import jendela from './data/jendela.json' with { type: 'json' }
import naskahRenstra from './data/naskah-renstra.json' with { type: 'json' }
import organisasi from './data/organisasi.json' with { type: 'json' }
import pengukuran2021 from './data/pengukuran-2021.json' with { type: 'json' }
import pengukuran2022 from './data/pengukuran-2022.json' with { type: 'json' }
import pk2021 from './data/pk-2021.json' with { type: 'json' }
import pk2022 from './data/pk-2022.json' with { type: 'json' }
import renstra from './data/renstra.json' with { type: 'json' }
import satker from './data/satker.json' with { type: 'json' }
import teks from './data/teks-lkj.json' with { type: 'json' }

export interface SampleRenstraIndikator {
  no: number
  uraian: string
  satuan: string
  jenis: ValueKind
  polaritas: Polarity
  konsolidasi: Consolidation
  target: Record<string, SampleFigure>
}

interface SampleSasaran {
  uraian: string
  /** By year, as printed: not always what the program was given. */
  pendanaan?: Record<string, number>
  indikator: SampleRenstraIndikator[]
}

export interface SampleRenstra {
  periode: [number, number]
  nomor: string
  tanggal: string
  visi: string
  misi: string[]
  tujuan: { kode: string; uraian: string; sasaran: { kode: string; uraian: string }[] }[]
  program: {
    kode: string
    uraian: string
    pendanaan: Record<string, number>
    sasaran: SampleSasaran[]
    kegiatan: { uraian: string; sasaran: SampleSasaran[] }[]
  }[]
}

/** What a component measured, said by the figure it has to make: that figure, a fixed one, or done from a figure on. */
export interface SampleKomponen {
  kode: string
  nama: string
  satuan: string
  sumberData: string
  nilai: 'realisasi' | number | { sejak: number }
}

export interface SampleIku extends CardGiven {
  kode: string
  sasaran: string
  /** Number of the same indicator in the Renstra. */
  renstra?: number
  rumus?: Formula
  komponen?: SampleKomponen[]
}

export interface SamplePkIndikator {
  kode: string
  target: SampleFigure
  triwulan: SampleFigure[]
  rencanaAksi: { uraian: string; triwulan: number[]; pic: string; kodeAnggaran: string }[]
}

export interface SamplePk {
  tahun: number
  nomor: string | null
  tanggal: string
  program: { kode: string; uraian: string; pagu: number }[]
  kpu: { uraian: string; indikator: SamplePkIndikator[] }[]
  sekretariat: { uraian: string; indikator: SamplePkIndikator[] }[]
}

export interface SamplePengukuran {
  tahun: number
  /** State of Triwulan I to IV. */
  keadaan: ('disetujui' | 'draf')[]
  kpu: { kode: string; realisasi: SampleFigure[]; sampel: boolean[] }[]
  sekretariat: { kode: string; realisasi: SampleFigure[]; sampel: boolean[] }[]
}

export interface SampleAnggaran {
  tahun: number
  /** When the office typed it in. */
  hari: string
  bulanSampel: boolean
  revisi: { revisi: number; sebelum: number | null; sesudah: number; alasan: string }[]
  /** Lowest rows have pagu of the last revision and spending per month. */
  baris: {
    kode: string
    induk: string | null
    tingkat: 'program' | 'kegiatan' | 'output'
    uraian: string
    pagu?: number
    bulan?: number[]
  }[]
}

export interface SampleAnalisis {
  penyebab: string
  hambatan: string
  solusi: string
  tindakLanjut: string
  program: string
}

export interface SampleUnit {
  kode: string
  tingkat: 'pusat' | 'provinsi' | 'kabkota'
  nama: string
  singkatan: string
  provinsi: string | null
  tempat: string
  zona: string
}

export interface SampleWindow {
  tahun: number
  jenis: 'pk' | 'pengukuran' | 'lkj'
  triwulan: number
  buka: string
  tenggat: string | null
  kunci: string | null
}

/** The sample's figures with their shape said once; where they come from stands in each file under `sumber`. */
export const SAMPLE = {
  satker: satker.satker as SampleUnit[],
  organisasi,
  renstra: renstra as unknown as SampleRenstra,
  analisisRenstra,
  naskahRenstra: naskahRenstra.teks,
  iku: iku as unknown as Record<Entitas, SampleIku[]>,
  pk: [pk2021, pk2022] as SamplePk[],
  pengukuran: [pengukuran2021, pengukuran2022] as unknown as SamplePengukuran[],
  anggaran: [anggaran2021, anggaran2022] as unknown as SampleAnggaran[],
  analisis: analisis as unknown as {
    setahun: Record<string, Record<string, SampleAnalisis | undefined>>
    triwulan: Record<string, string>
  },
  lampau: lampau.baris as {
    kode: string
    tahun: number
    target: SampleFigure
    realisasi: SampleFigure
    sumber: string
  }[],
  jendela: jendela.jendela as SampleWindow[],
  /** Of `diperiksa` the report was handed in and waits for whoever makes it final. */
  teks: teks as unknown as { tahun: number; hari: string; diperiksa: Entitas[] } & Record<
    Entitas,
    Record<string, string>
  >,
} as const
