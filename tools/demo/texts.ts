/** What people write about, per category: [topic, body]. `{jalan}` and `{ward}` are filled in. */
export const reportTexts: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'INFRA.JALAN': [
    [
      'Jalan berlubang di {jalan}',
      'Jalan {jalan} di wilayah {ward} berlubang cukup dalam dan membahayakan pengendara motor, terutama saat malam dan hujan. Mohon segera diperbaiki.',
    ],
    [
      'Aspal mengelupas di {jalan}',
      'Aspal di {jalan} sudah lama mengelupas. Beberapa kali ada pengendara jatuh. Mohon penambalan sebelum musim hujan.',
    ],
  ],
  'INFRA.TROTOAR': [
    [
      'Trotoar rusak di {jalan}',
      'Trotoar di {jalan}, {ward}, pecah dan ada lubang terbuka. Pejalan kaki terpaksa turun ke badan jalan. Mohon diperbaiki.',
    ],
  ],
  'INFRA.DRAINASE': [
    [
      'Got tersumbat di {jalan}',
      'Saluran air di {jalan} tersumbat sampah dan tanah, air meluap ke jalan setiap hujan. Mohon dinormalisasi.',
    ],
  ],
  'INFRA.LPJU': [
    [
      'Lampu jalan mati di {jalan}',
      'Sudah dua minggu lampu penerangan jalan di {jalan}, {ward}, mati sehingga gelap dan rawan. Mohon diganti.',
    ],
    [
      'Penerangan jalan berkedip di {jalan}',
      'Lampu jalan di {jalan} berkedip terus dan sering padam pada malam hari. Mohon dicek oleh petugas.',
    ],
  ],
  'INFRA.TAMAN': [
    [
      'Pohon perindang rawan tumbang di {jalan}',
      'Ada pohon perindang di {jalan} yang sudah lapuk dan condong ke jalan. Mohon dipangkas sebelum tumbang.',
    ],
  ],
  'LINGKUNGAN.SAMPAH': [
    [
      'Tumpukan sampah liar di {jalan}',
      'Di pinggir {jalan}, {ward}, ada tumpukan sampah yang tidak diangkut lebih dari seminggu dan berbau. Mohon diangkut dan diawasi.',
    ],
    [
      'Sampah tidak diangkut sesuai jadwal',
      'Pengangkutan sampah di lingkungan {ward} terlambat beberapa hari berturut-turut. Mohon penjelasan jadwal yang baru.',
    ],
  ],
  'LINGKUNGAN.PENCEMARAN': [
    [
      'Pembakaran sampah di {ward}',
      'Setiap sore ada pembakaran sampah di dekat permukiman {ward}, asapnya mengganggu anak-anak. Mohon ditertibkan.',
    ],
  ],
  'LINGKUNGAN.BANJIR': [
    [
      'Banjir setiap hujan deras di {jalan}',
      'Setiap hujan deras {jalan} tergenang sampai setengah meter. Mohon penanganan dan informasi jalur alternatif.',
    ],
  ],
  'PERHUBUNGAN.PARKIR_LIAR': [
    [
      'Parkir liar di {jalan}',
      'Kendaraan parkir di kedua sisi {jalan} sehingga arus lalu lintas macet pada jam pulang kerja. Mohon ditertibkan.',
    ],
  ],
  'PERHUBUNGAN.LALIN': [
    [
      'Lampu lalu lintas tidak berfungsi di simpang {jalan}',
      'Lampu lalu lintas di simpang {jalan} mati sejak kemarin dan membahayakan penyeberang. Mohon diperbaiki.',
    ],
  ],
  'KETERTIBAN.KETERTIBAN_UMUM': [
    [
      'Keramaian larut malam di {ward}',
      'Ada kegiatan dengan pengeras suara sampai lewat tengah malam di {ward}. Mohon ditertibkan sesuai aturan.',
    ],
  ],
  'KETERTIBAN.PKL': [
    [
      'Reklame liar di {jalan}',
      'Banyak reklame tanpa izin terpasang di pohon dan tiang di {jalan}. Mohon dibersihkan.',
    ],
  ],
  'AIR_PASAR.AIR': [
    [
      'Air tidak mengalir di {ward}',
      'Sejak tiga hari air minum di lingkungan {ward} tidak mengalir pada pagi hari. Mohon penjelasan dan perbaikan.',
    ],
    ['Air keruh di {jalan}', 'Air yang mengalir ke rumah di {jalan} keruh dan berbau. Mohon diperiksa.'],
  ],
  'AIR_PASAR.PASAR': [
    [
      'Kebersihan pasar kurang terjaga',
      'Lorong pasar becek dan sampah menumpuk di sudut. Mohon pembersihan lebih sering.',
    ],
  ],
  'ADMINISTRASI.KTP_KK': [
    [
      'Penerbitan KTP elektronik lama',
      'Permohonan KTP elektronik saya sudah lebih dari satu bulan belum selesai. Mohon informasi kapan dapat diambil.',
    ],
  ],
  'ADMINISTRASI.TATA_LAKSANA': [
    [
      'Jam pelayanan kantor kelurahan',
      'Loket pelayanan di {ward} tutup lebih awal dari jam yang diumumkan. Mohon kepastian jam pelayanan.',
    ],
  ],
  'ADMINISTRASI.PERIZINAN': [
    [
      'Permohonan izin usaha belum ada kabar',
      'Berkas izin usaha sudah lengkap sejak bulan lalu tetapi belum ada kabar. Mohon penjelasan tahapannya.',
    ],
  ],
  'ADMINISTRASI.PAJAK': [
    [
      'Tagihan PBB tidak sesuai luas tanah',
      'Luas tanah pada SPPT PBB kami berbeda dengan sertifikat. Mohon petunjuk cara pembetulan.',
    ],
  ],
  'SOSIAL.KESEHATAN': [
    [
      'Antrean puskesmas panjang',
      'Antrean pendaftaran di puskesmas {ward} sangat panjang sejak pagi. Mohon tambahan loket atau antrean daring.',
    ],
  ],
  'SOSIAL.PENDIDIKAN': [
    [
      'Informasi pendaftaran sekolah',
      'Informasi zonasi sekolah untuk wilayah {ward} membingungkan. Mohon penjelasan resmi.',
    ],
  ],
  'SOSIAL.BANSOS': [
    [
      'Bantuan sosial belum diterima',
      'Keluarga kami terdaftar sebagai penerima tetapi bantuan bulan ini belum diterima. Mohon dicek.',
    ],
  ],
  'SOSIAL.INTERNET': [
    [
      'WiFi publik di taman tidak bisa diakses',
      'WiFi publik di taman {ward} sudah beberapa hari tidak dapat digunakan. Mohon diperbaiki.',
    ],
  ],
  'PENGAWASAN.DISIPLIN': [
    [
      'Petugas loket tidak berada di tempat',
      'Pada jam kerja petugas loket tidak berada di tempat lebih dari satu jam tanpa penjelasan.',
    ],
  ],
  'PENGAWASAN.HAMBATAN': [
    [
      'Pelayanan dipersulit',
      'Saya diminta kembali tiga kali dengan syarat yang selalu berbeda untuk satu layanan. Mohon diperiksa.',
    ],
  ],
  'LAINNYA.LAINNYA': [
    [
      'Usulan kegiatan untuk warga {ward}',
      'Saya mengusulkan kegiatan rutin kebersihan bersama di {ward} setiap bulan. Terima kasih.',
    ],
  ],
};

export const roads = [
  'Jl. Gajah Mada',
  'Jl. Teuku Umar',
  'Jl. Diponegoro',
  'Jl. Hayam Wuruk',
  'Jl. Gatot Subroto',
  'Jl. Imam Bonjol',
  'Jl. Sesetan',
  'Jl. Cokroaminoto',
  'Jl. Nangka',
  'Jl. WR Supratman',
];

export const firstAnswers = [
  'Terima kasih atas laporannya. Laporan sudah kami terima dan petugas akan meninjau lokasi.',
  'Laporan Bapak/Ibu sudah kami teruskan ke tim lapangan untuk ditindaklanjuti.',
  'Terima kasih informasinya. Kami jadwalkan pengecekan dalam minggu ini.',
];

export const laterAnswers = [
  'Petugas sudah meninjau lokasi dan pekerjaan dijadwalkan.',
  'Tim kami sedang bekerja di lokasi. Mohon kesabarannya.',
  'Kami sudah berkoordinasi dengan pihak terkait di wilayah.',
];

export const reporterReplies = [
  'Terima kasih, kami tunggu tindak lanjutnya.',
  'Sampai hari ini belum ada petugas yang datang. Mohon kabar.',
  'Baik, terima kasih atas penjelasannya.',
];

export const resolutions = [
  'Pekerjaan sudah selesai dilaksanakan oleh petugas di lapangan. Terima kasih atas partisipasinya.',
  'Sudah kami tangani dan lokasi sudah dicek kembali.',
  'Penjelasan sudah disampaikan dan permohonan sudah diproses sesuai ketentuan.',
];
