import { POLICY_FORMAT } from '@akuntabel/domain'

type Pack = Record<string, unknown>

/** From each earlier format to the one after it: what the program did by itself then is written out. */
const STEPS: Record<number, (pack: Pack) => Pack> = {
  1: (pack) => ({
    ...pack,
    format: 2,
    asumsi: [
      {
        butir: 'Semua aturan dalam paket ini.',
        sebab: 'Paket ini dibuat sebelum butir yang belum diperiksa dicatat di dalamnya.',
      },
    ],
    reviuWajib: false,
    rantai: { kpu: ['verifikator', 'penyetuju'], sekretariat: ['verifikator', 'penyetuju'] },
    ajukan: { tw1_3: { teks: [], bukti: false }, tw4: { teks: [], bukti: false } },
    paguLebih: 'alasan',
  }),
  2: (pack) => ({
    ...pack,
    format: 3,
    keluaran: { sitasi: 'PER-5/PB/2024', hariKerja: 5, bobotWaktu: 30, bobotCapaian: 70 },
    asumsi: [
      ...(Array.isArray(pack.asumsi) ? pack.asumsi : []),
      {
        butir: 'Laporan capaian keluaran dinilai menurut PER-5/PB/2024.',
        sebab: 'Paket ini dibuat sebelum aturannya dicatat di dalamnya.',
      },
    ],
  }),
  3: (pack) => ({
    ...pack,
    format: 4,
    rka: {
      sitasi: 'PP 6/2023',
      tahap: [
        { kode: 'pagu-indikatif', nama: 'Pagu indikatif' },
        { kode: 'pagu-anggaran', nama: 'Pagu anggaran' },
        { kode: 'alokasi-anggaran', nama: 'Alokasi anggaran' },
      ],
    },
    asumsi: [
      ...(Array.isArray(pack.asumsi) ? pack.asumsi : []),
      {
        butir: 'RKA disusun menurut pagu indikatif, lalu pagu anggaran, lalu alokasi anggaran.',
        sebab: 'Paket ini dibuat sebelum tahap penyusunan RKA dicatat di dalamnya.',
      },
    ],
  }),
}

/** A pack of any known format as one of the newest; the first had no number. */
export function completePack(pack: Pack): Pack {
  let completed: Pack = 'format' in pack ? pack : { ...pack, format: 1 }
  while (completed.format !== POLICY_FORMAT) {
    const step = STEPS[Number(completed.format)]
    if (step === undefined) return completed
    completed = step(completed)
  }
  return completed
}
