import type { Diktum, KeputusanIsi, KeputusanJenis, LampiranIsi } from './keputusan.ts'

const BERLAKU: Diktum = { isi: 'Keputusan ini mulai berlaku pada tanggal ditetapkan.', rincian: [] }
const SAKIP = [
  'UU 17/2003',
  'UU 25/2004',
  'UU 7/2017',
  'PP 8/2006',
  'PP 39/2006',
  'Perpres 29/2014',
  'PermenPANRB 53/2014',
  'PKPU 8/2019',
  'PKPU 14/2020',
]

/** Texts a Keputusan of a kind begins with, as data; `{kantor}`, `{tahun}` and `{periode}` are filled in. */
const POLA: Record<KeputusanJenis, KeputusanIsi> = {
  'penetapan-kinerja': {
    judul: 'Penetapan Kinerja {kantor} Tahun {tahun}',
    menimbang: [
      'bahwa untuk melaksanakan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah, {kantor} menetapkan kinerja yang akan dicapai pada tahun {tahun}',
      'bahwa kinerja tersebut menjadi dasar pengukuran, pelaporan, dan evaluasi kinerja {kantor}',
    ],
    mengingat: SAKIP,
    memerhatikan: [],
    dikta: [
      lampiranDiktum('Menetapkan Kinerja {kantor} Tahun {tahun}', ['rkt', 'iku']),
      {
        // PermenPANRB 53/2014, Lampiran I: what an agreement is for.
        isi: 'Penetapan Kinerja sebagaimana dimaksud dalam Diktum KESATU bertujuan:',
        rincian: [
          'sebagai wujud nyata komitmen antara penerima dan pemberi amanah untuk meningkatkan integritas, akuntabilitas, transparansi, dan kinerja aparatur',
          'menciptakan tolok ukur kinerja sebagai dasar evaluasi kinerja aparatur',
          'sebagai dasar penilaian keberhasilan atau kegagalan pencapaian tujuan dan sasaran organisasi dan sebagai dasar pemberian penghargaan dan sanksi',
          'sebagai dasar bagi pemberi amanah untuk melakukan monitoring, evaluasi, dan supervisi atas perkembangan atau kemajuan kinerja penerima amanah',
          'sebagai dasar dalam penetapan sasaran kinerja pegawai',
        ],
      },
      BERLAKU,
    ],
    lampiran: ['rkt', 'iku'],
  },
  iku: {
    judul: 'Indikator Kinerja Utama {kantor}',
    menimbang: [
      'bahwa keberhasilan pencapaian sasaran strategis {kantor} perlu diukur dengan indikator yang jelas cara penghitungan dan sumber datanya',
    ],
    mengingat: SAKIP,
    memerhatikan: [],
    dikta: [lampiranDiktum('Menetapkan Indikator Kinerja Utama {kantor}', ['iku']), BERLAKU],
    lampiran: ['iku'],
  },
  rkt: {
    judul: 'Rencana Kinerja Tahunan {kantor} Tahun {tahun}',
    menimbang: [
      'bahwa Rencana Strategis {kantor} perlu dijabarkan ke dalam rencana kinerja setiap tahun',
      'bahwa rencana kinerja tahun {tahun} menjadi dasar penyusunan perjanjian kinerja tahun {tahun}',
    ],
    mengingat: SAKIP,
    memerhatikan: [],
    dikta: [lampiranDiktum('Menetapkan Rencana Kinerja Tahunan {kantor} Tahun {tahun}', ['rkt']), BERLAKU],
    lampiran: ['rkt'],
  },
  renstra: {
    judul: 'Rencana Strategis {kantor} Tahun {periode}',
    menimbang: [
      'bahwa {kantor} memerlukan rencana untuk masa lima tahun yang selaras dengan rencana pembangunan jangka menengah nasional',
    ],
    mengingat: ['UU 25/2004', 'UU 7/2017', 'Perpres 29/2014', 'PKPU 8/2019', 'PKPU 14/2020'],
    memerhatikan: [],
    dikta: [
      { isi: 'Menetapkan Rencana Strategis {kantor} Tahun {periode}.', rincian: [] },
      {
        isi: 'Rencana Strategis sebagaimana dimaksud dalam Diktum KESATU merupakan dokumen perencanaan {kantor} untuk periode 5 (lima) tahun.',
        rincian: [],
      },
      BERLAKU,
    ],
    lampiran: [],
  },
  umum: { judul: '', menimbang: [], mengingat: [], memerhatikan: [], dikta: [BERLAKU], lampiran: [] },
}

function lampiranDiktum(what: string, lampiran: LampiranIsi[]): Diktum {
  const named = lampiran.length === 1 ? 'Lampiran' : 'Lampiran I dan Lampiran II'
  return {
    isi: `${what} sebagaimana tercantum dalam ${named} yang merupakan bagian tidak terpisahkan dari Keputusan ini.`,
    rincian: [],
  }
}

/**
 * The texts a Keputusan of a kind begins with, for an office and year. Units: text. Source: PermenPANRB 53/2014 Lampiran
 * I for the aims of an agreement; UU 12/2011 lampiran II for the frame. Example: `iku` of KPU Kota Blitar → title
 * `Indikator Kinerja Utama KPU Kota Blitar`. Edge: `umum` begins with the last diktum alone. Error: there is no error.
 */
export function polaKeputusan(
  jenis: KeputusanJenis,
  { kantor, tahun, periode }: { kantor: string; tahun: number; periode: string },
): KeputusanIsi {
  const say = (text: string) =>
    text.replaceAll('{kantor}', kantor).replaceAll('{tahun}', String(tahun)).replaceAll('{periode}', periode)
  const { judul, menimbang, mengingat, memerhatikan, dikta, lampiran } = POLA[jenis]
  return {
    ...{ judul: say(judul), menimbang: menimbang.map(say), mengingat: [...mengingat] },
    memerhatikan: memerhatikan.map(say),
    dikta: dikta.map(({ isi, rincian }) => ({ isi: say(isi), rincian: rincian.map(say) })),
    lampiran: [...lampiran],
  }
}
