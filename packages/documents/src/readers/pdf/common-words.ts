/** Words that performance reports are made of: they help to see where a narrow cell broke a word. */
export const COMMON_WORDS: readonly string[] = `
ada adalah adanya agar akan akhir akhirnya akses akun akuntabel akuntabilitas akuntansi alokasi aman
analisis anggaran anggota antar antara aparatur apip aplikasi arah arsip asas aset atas atau awal
badan bagi bagian bahan bahwa baik bantuan barang baru bawah belanja belum berbasis berdasarkan
berhasil berikut berjalan berkala berkelanjutan berkualitas berpedoman bersama bersih besar biaya
bidang bimbingan birokrasi bulan bulanan bupati capaian cara cepat cukup daerah daftar dalam dan
dana dapat dari dasar data dengan desa di dihasilkan dikelola dilaksanakan dilakukan dimiliki
dipublikasikan disusun ditetapkan ditindaklanjuti divisi dokumen dokumentasi dukungan efektif
efisien evaluasi fasilitas fasilitasi fungsi gaji gedung gubernur gudang guna hal hari harus hasil
hibah hukum ibu indeks indikator informasi internal inventaris inventarisasi jabatan jadwal jalan
jam jaringan jasa jawab jenis juga jujur jumlah kabupaten kantor kapasitas karena kasus kategori ke
keamanan kebijakan kebutuhan kecamatan kegiatan kehumasan kelembagaan kelola kelurahan kemampuan
kementerian kendala kepada kepala kepatuhan kepegawaian kepemiluan keputusan kerja kerjasama
kesesuaian ketepatan keterangan keterbukaan ketersediaan ketertiban ketua keuangan khusus kinerja
kode komisi kompetensi kondisi konflik koordinasi kota kualitas kurang lain lainnya laporan layanan
lebih lembaga lingkungan logistik maka manajemen manfaat masa masalah masih masing masyarakat maupun
media melaksanakan melalui memiliki memutakhirkan mendukung mengelola mengenai mengikuti meningkat
meningkatkan meningkatnya menjadi menurut menyelenggarakan menyusun metode milik minimal minus misi
mitra modal monitoring mutakhir mutu naik nama nasional negara nilai nomor oleh operasional opini
orang organisasi output pada pagu para partai partisipasi pegawai pejabat pelaksana pelaksanaan
pelanggaran pelaporan pelatihan pelayanan peluang pemahaman pembangunan pembayaran pembinaan
pemeliharaan pemeriksaan pemerintah pemerintahan pemilih pemilihan pemilu pemutakhiran penambahan
penanggung pencapaian pendidikan pendokumentasian penelitian penerapan penetapan pengadaan pengaduan
pengawasan pengelolaan pengembangan penggunaan penghitungan pengiriman pengurangan peningkatan
penurunan penyediaan penyelenggara penyelenggaraan penyelesaian penyuluhan penyusunan peralatan
perangkat peraturan perempuan perencanaan perjanjian perkantoran permasalahan permohonan persen
persentase pertanggungjawaban perundang peserta pihak politik potensi prasarana presiden produk
program protokol provinsi publik publikasi pusat rancangan rapat rata realisasi reformasi
rekomendasi rencana renja renstra revisi reviu ribu riset ruang ruangan rupiah saat sama sampai
sangat saran sarana sasaran satker satu satuan sebagai sebesar secara sekretariat sekretaris selama
seluruh sengketa serentak serta sesuai setelah setiap sisa sistem sosialisasi standar strategi
strategis struktur suara sub subbagian sudah sumber surat susunan tahap tahapan tahun tahunan
tanggal tanggung target tata teknis teknologi telah tentang tepat terbuka terdiri terhadap
terintegrasi terkait terlaksananya tersedianya terselenggaranya tersusunnya tertib terwujudnya tetap
tidak tim tindak tinggi tingkat total triwulan tugas tujuan tunjangan umum undang unit untuk upaya
uraian urusan usulan verifikasi visi wajar wakil waktu wali walikota warga wilayah yang
`
  .trim()
  .split(/\s+/)
