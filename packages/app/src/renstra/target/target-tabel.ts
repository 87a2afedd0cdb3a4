import type { Tabel } from '../../tabel/tabel.ts'
import { CONSOLIDATION_OPTIONS, KIND_OPTIONS, POLARITY_OPTIONS } from './judge-targets.ts'
import { targetOf } from './plan-indikator.ts'

/** Indicators of a plan as a file, one column of targets for each year of its period. */
export function targetTabel(years: readonly number[]): Tabel {
  const text = (key: string, label: string, hint: string) => ({ key, label, as: 'teks' as const, hint })
  return {
    jenis: 'target-renstra',
    judul: 'Indikator dan target',
    columns: [
      text('kode', 'Kode', 'satu kali dalam periodenya, misalnya R-01.'),
      text('name', 'Indikator', 'bunyi indikatornya.'),
      text(
        'node',
        'Sasaran',
        'bunyi sasaran seperti di Renstra; bila dua sasaran berbunyi sama, tulis induknya, lalu ›, lalu sasarannya.',
      ),
      text('satuan', 'Satuan', 'misalnya persen atau dokumen.'),
      text('kind', 'Jenis nilai', `${wordsOf(KIND_OPTIONS)}.`),
      text('polarity', 'Arah', `${wordsOf(POLARITY_OPTIONS)}.`),
      text('consolidation', 'Nilai setahun', `${wordsOf(CONSOLIDATION_OPTIONS)}.`),
      text('baselineTahun', 'Tahun awal', 'boleh kosong; tahun nilai awalnya.'),
      text('baseline', 'Nilai awal', 'boleh kosong.'),
      ...years.map((year) =>
        text(
          targetOf(year),
          `Target ${year}`,
          'kosong berarti belum diisi; tanda – berarti tidak ditargetkan; 0 berarti nol.',
        ),
      ),
    ],
    petunjuk: [
      'Satu baris untuk satu indikator, dalam urutan seperti di Renstra.',
      'Sasarannya harus sudah ada di Renstra. Semua baris berlaku: indikator yang tidak ditulis di sini keluar dari Renstra.',
    ],
  }
}

function wordsOf(options: { label: string }[]): string {
  return options.map(({ label }) => label).join(', ')
}
