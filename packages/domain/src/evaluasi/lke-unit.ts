import type { Instrumen } from './instrumen.ts'

const DOKUMEN = 'Dokumen Perencanaan Kinerja'
const LAPORAN = 'Dokumen Laporan Kinerja'
const INFORMASI = 'Informasi dalam laporan kinerja'
const INTERNAL = 'Evaluasi Akuntabilitas Kinerja internal'

/** The form for a unit, in the wording of PermenPANRB 88/2021; slips of its numbering are put right. */
export const LKE_UNIT: Instrumen = {
  sitasi: 'PermenPANRB 88/2021',
  komponen: [
    {
      kode: '1.a',
      nama: 'Dokumen perencanaan kinerja telah tersedia',
      kriteria: [
        'Terdapat pedoman teknis perencanaan kinerja.',
        'Terdapat dokumen perencanaan kinerja jangka panjang.',
        'Terdapat dokumen perencanaan kinerja jangka menengah.',
        'Terdapat dokumen perencanaan kinerja jangka pendek.',
        'Terdapat dokumen perencanaan aktivitas yang mendukung kinerja.',
        'Terdapat dokumen perencanaan anggaran yang mendukung kinerja.',
      ],
    },
    {
      kode: '1.b',
      nama: 'Dokumen perencanaan kinerja telah memenuhi standar yang baik',
      kriteria: [
        `${DOKUMEN} telah diformalkan.`,
        `${DOKUMEN} telah dipublikasikan tepat waktu.`,
        `${DOKUMEN} telah menggambarkan Kebutuhan atas Kinerja sebenarnya yang perlu dicapai.`,
        'Kualitas Rumusan Hasil (Tujuan/Sasaran) telah jelas menggambarkan kondisi kinerja yang akan dicapai.',
        'Ukuran Keberhasilan (Indikator Kinerja) telah memenuhi kriteria SMART.',
        'Indikator Kinerja Utama (IKU) telah menggambarkan kondisi Kinerja Utama yang harus dicapai, tertuang secara berkelanjutan (sustainable - tidak sering diganti dalam 1 periode Perencanaan Strategis).',
        'Target yang ditetapkan dalam Perencanaan Kinerja dapat dicapai (achievable), menantang, dan realistis.',
        'Setiap Dokumen Perencanaan Kinerja menggambarkan hubungan yang berkesinambungan, serta selaras antara Kondisi/Hasil yang akan dicapai di setiap level jabatan (Cascading).',
        'Perencanaan kinerja dapat memberikan informasi tentang hubungan kinerja, strategi, kebijakan, bahkan aktivitas antar bidang/dengan tugas dan fungsi lain yang berkaitan (Crosscutting).',
        'Setiap unit/satuan kerja merumuskan dan menetapkan Perencanaan Kinerja.',
        'Setiap pegawai merumuskan dan menetapkan Perencanaan Kinerja.',
      ],
    },
    {
      kode: '1.c',
      nama: 'Perencanaan kinerja telah dimanfaatkan untuk mewujudkan hasil yang berkesinambungan',
      kriteria: [
        'Anggaran yang ditetapkan telah mengacu pada Kinerja yang ingin dicapai.',
        'Aktivitas yang dilaksanakan telah mendukung Kinerja yang ingin dicapai.',
        'Target yang ditetapkan dalam Perencanaan Kinerja telah dicapai dengan baik, atau setidaknya masih on the right track.',
        'Rencana aksi kinerja dapat berjalan dinamis karena capaian kinerja selalu dipantau secara berkala.',
        'Terdapat perbaikan/penyempurnaan Dokumen Perencanaan Kinerja yang ditetapkan dari hasil analisis perbaikan kinerja sebelumnya.',
        'Terdapat perbaikan/penyempurnaan Dokumen Perencanaan Kinerja dalam mewujudkan kondisi/hasil yang lebih baik.',
        'Setiap unit/satuan kerja memahami dan peduli, serta berkomitmen dalam mencapai kinerja yang telah direncanakan.',
        'Setiap Pegawai memahami dan peduli, serta berkomitmen dalam mencapai kinerja yang telah direncanakan.',
      ],
    },
    {
      kode: '2.a',
      nama: 'Pengukuran kinerja telah dilakukan',
      kriteria: [
        'Terdapat pedoman teknis pengukuran kinerja dan pengumpulan data kinerja.',
        'Terdapat Definisi Operasional yang jelas atas kinerja dan cara mengukur indikator kinerja.',
        'Terdapat mekanisme yang jelas terhadap pengumpulan data kinerja yang dapat diandalkan.',
      ],
    },
    {
      kode: '2.b',
      nama: 'Pengukuran kinerja telah menjadi kebutuhan dan dilakukan secara berjenjang dan berkelanjutan',
      kriteria: [
        'Pimpinan selalu terlibat sebagai pengambil keputusan (Decision Maker) dalam mengukur capaian kinerja.',
        'Data kinerja yang dikumpulkan telah relevan untuk mengukur capaian kinerja yang diharapkan.',
        'Data kinerja yang dikumpulkan telah mendukung capaian kinerja yang diharapkan.',
        'Pengukuran kinerja telah dilakukan secara berkala.',
        'Setiap level organisasi melakukan pemantauan atas pengukuran capaian kinerja unit dibawahnya secara berjenjang.',
        'Pengumpulan data kinerja telah memanfaatkan Teknologi Informasi (Aplikasi).',
        'Pengukuran capaian kinerja telah memanfaatkan Teknologi Informasi (Aplikasi).',
      ],
    },
    {
      kode: '2.c',
      nama: 'Pengukuran kinerja telah dijadikan dasar penyesuaian untuk mencapai kinerja yang efektif dan efisien',
      kriteria: [
        'Pengukuran Kinerja telah menjadi dasar dalam penyesuaian (pemberian/pengurangan) tunjangan kinerja/penghasilan.',
        'Pengukuran Kinerja telah menjadi dasar dalam penempatan/penghapusan Jabatan baik struktural maupun fungsional.',
        'Pengukuran kinerja telah mempengaruhi penyesuaian (Refocusing) Organisasi.',
        'Pengukuran kinerja telah mempengaruhi penyesuaian Strategi dalam mencapai kinerja.',
        'Pengukuran kinerja telah mempengaruhi penyesuaian Kebijakan dalam mencapai kinerja.',
        'Pengukuran kinerja telah mempengaruhi penyesuaian Aktivitas dalam mencapai kinerja.',
        'Pengukuran kinerja telah mempengaruhi penyesuaian Anggaran dalam mencapai kinerja.',
        'Terdapat efisiensi atas penggunaan anggaran dalam mencapai kinerja.',
        'Setiap unit/satuan kerja memahami dan peduli atas hasil pengukuran kinerja.',
        'Setiap pegawai memahami dan peduli atas hasil pengukuran kinerja.',
      ],
    },
    {
      kode: '3.a',
      nama: 'Terdapat dokumen laporan yang menggambarkan kinerja',
      kriteria: [
        `${LAPORAN} telah disusun.`,
        `${LAPORAN} telah disusun secara berkala.`,
        `${LAPORAN} telah diformalkan.`,
        `${LAPORAN} telah direviu.`,
        `${LAPORAN} telah dipublikasikan.`,
        `${LAPORAN} telah disampaikan tepat waktu.`,
      ],
    },
    {
      kode: '3.b',
      nama: 'Dokumen laporan kinerja telah memenuhi standar',
      kriteria: [
        `${LAPORAN} disusun secara berkualitas sesuai dengan standar.`,
        `${LAPORAN} telah mengungkap seluruh informasi tentang pencapaian kinerja.`,
        `${LAPORAN} telah menginfokan perbandingan realisasi kinerja dengan target tahunan.`,
        `${LAPORAN} telah menginfokan perbandingan realisasi kinerja dengan target jangka menengah.`,
        `${LAPORAN} telah menginfokan perbandingan realisasi kinerja dengan realisasi kinerja tahun-tahun sebelumnya.`,
        `${LAPORAN} telah menginfokan perbandingan realisasi kinerja dengan realisasi kinerja di level nasional/internasional (Benchmark Kinerja).`,
        `${LAPORAN} telah menginfokan kualitas atas capaian kinerja beserta upaya nyata dan/atau hambatannya.`,
        `${LAPORAN} telah menginfokan efisiensi atas penggunaan sumber daya dalam mencapai kinerja.`,
        `${LAPORAN} telah menginfokan upaya perbaikan dan penyempurnaan kinerja ke depan (Rekomendasi perbaikan kinerja).`,
      ],
    },
    {
      kode: '3.c',
      nama: 'Pelaporan kinerja telah memberikan dampak dalam penyesuaian strategi dan kebijakan',
      kriteria: [
        `${INFORMASI} selalu menjadi perhatian utama pimpinan (Bertanggung Jawab).`,
        'Penyajian informasi dalam laporan kinerja menjadi kepedulian seluruh pegawai.',
        'Informasi dalam laporan kinerja berkala telah digunakan dalam penyesuaian aktivitas untuk mencapai kinerja.',
        'Informasi dalam laporan kinerja berkala telah digunakan dalam penyesuaian penggunaan anggaran untuk mencapai kinerja.',
        `${INFORMASI} telah digunakan dalam evaluasi pencapaian keberhasilan kinerja.`,
        `${INFORMASI} telah digunakan dalam penyesuaian perencanaan kinerja yang akan dihadapi berikutnya.`,
        `${INFORMASI} selalu mempengaruhi perubahan budaya kinerja organisasi.`,
      ],
    },
    {
      kode: '4.a',
      nama: 'Evaluasi akuntabilitas kinerja internal telah dilaksanakan',
      kriteria: [
        'Terdapat pedoman teknis Evaluasi Akuntabilitas Kinerja Internal.',
        `${INTERNAL} telah dilaksanakan pada seluruh unit kerja/perangkat daerah.`,
        `${INTERNAL} telah dilaksanakan secara berjenjang.`,
      ],
    },
    {
      kode: '4.b',
      nama: 'Evaluasi akuntabilitas kinerja internal telah dilaksanakan secara berkualitas dengan sumber daya yang memadai',
      kriteria: [
        `${INTERNAL} telah dilaksanakan sesuai standar.`,
        `${INTERNAL} telah dilaksanakan oleh SDM yang memadai.`,
        `${INTERNAL} telah dilaksanakan dengan pendalaman yang memadai.`,
        `${INTERNAL} telah dilaksanakan pada seluruh unit kerja/perangkat daerah.`,
        `${INTERNAL} telah dilaksanakan menggunakan Teknologi Informasi (Aplikasi).`,
      ],
    },
    {
      kode: '4.c',
      nama: 'Implementasi SAKIP telah meningkat karena evaluasi akuntabilitas kinerja internal',
      kriteria: [
        'Seluruh rekomendasi atas hasil evaluasi internal telah ditindaklanjuti.',
        'Telah terjadi peningkatan implementasi SAKIP dengan melaksanakan tindak lanjut atas rekomendasi.',
        'Hasil evaluasi internal telah dimanfaatkan untuk perbaikan dan peningkatan akuntabilitas kinerja.',
        'Hasil evaluasi internal telah dimanfaatkan dalam mendukung efektifitas dan efisiensi kinerja.',
        'Telah terjadi perbaikan dan peningkatan kinerja dengan memanfaatkan hasil evaluasi internal.',
      ],
    },
  ],
  untuk: {
    renstra: ['1.a.3'],
    rkt: ['1.a.4'],
    pk: ['1.a.4', '1.b.1'],
    'rencana-kerja': ['1.a.6'],
    'rencana-aksi': ['1.a.5', '1.c.4'],
    'rencana-aksi-bulanan': ['1.a.5', '1.c.4'],
    iku: ['1.b.6', '2.a.2'],
    keputusan: ['1.b.1'],
    'berita-acara': ['2.b.1'],
    nilai: ['2.b.2'],
    lkj: ['3.a.1', '3.a.3'],
    'surat-pengantar': ['3.a.6'],
  },
}

/** Forms the program knows, by the name a policy pack calls them. */
export const INSTRUMEN: Readonly<Record<string, Instrumen>> = { 'lke-unit-2021': LKE_UNIT }

/**
 * The form a policy pack names. Units: none. Source: PermenPANRB 88/2021. Example: `{ evaluasi: 'lke-unit-2021' }` → `LKE_UNIT`.
 * Edge: a pack written before forms had names means the form for a unit. Error: an unknown name throws.
 */
export function instrumenOf({ evaluasi = 'lke-unit-2021' }: { evaluasi?: string | undefined }): Instrumen {
  const found = INSTRUMEN[evaluasi]
  if (found === undefined) throw new RangeError(`no form ${evaluasi}`)
  return found
}
