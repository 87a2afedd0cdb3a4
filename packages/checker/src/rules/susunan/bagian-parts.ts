export interface Analysis {
  name: string
  /** Words that show the analysis is there. */
  words: RegExp
  /** PermenPANRB 53/2014 asks for it only where there is something to compare with. */
  optional: boolean
}

/** The seven analyses of Lampiran II PermenPANRB 53/2014, C.III. */
export const ANALYSES: readonly Analysis[] = [
  {
    name: 'perbandingan target dan realisasi tahun ini',
    words: /target[^.\n]{0,80}realisasi|realisasi[^.\n]{0,80}target/i,
    optional: false,
  },
  {
    name: 'perbandingan dengan tahun-tahun sebelumnya',
    words:
      /tahun(?:-tahun)? (?:lalu|sebelumnya|terakhir)|beberapa tahun|banding[^.\n]{0,80}tahun 20\d\d|tahun 20\d\d[^.\n]{0,80}banding/i,
    optional: false,
  },
  {
    name: 'perbandingan dengan target jangka menengah Renstra',
    words:
      /jangka menengah|akhir (?:periode )?renstra|(?:target|banding\w*|terhadap|kemajuan)[^.\n]{0,60}(?:renstra|rencana strategis)|(?:renstra|rencana strategis)[^.\n]{0,60}\btarget/i,
    optional: false,
  },
  {
    name: 'perbandingan dengan standar nasional',
    words:
      /(?:standar|target|rata-rata|tingkat|capaian|realisasi|skala|banding\w*)[^.\n]{0,40}nasional|benchmark/i,
    optional: true,
  },
  {
    name: 'analisis penyebab keberhasilan atau kegagalan serta alternatif solusi',
    words: /penyebab|kendala|hambatan|faktor|solusi|permasalahan|keberhasilan[^.\n]{0,30}kegagalan/i,
    optional: false,
  },
  {
    name: 'analisis efisiensi penggunaan sumber daya',
    words: /efisien/i,
    optional: false,
  },
  {
    name: 'analisis program atau kegiatan yang menunjang pencapaian',
    words:
      /(?:program|kegiatan|upaya|rapat|bimbingan)[^.\n]{0,120}(?:menunjang|mendukung|penunjang|pendukung|mengoptimalkan)|(?:menunjang|mendukung|didukung)[^.\n]{0,120}(?:program|kegiatan|anggaran)/i,
    optional: false,
  },
]
