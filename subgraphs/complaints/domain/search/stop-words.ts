/**
 * Words that are in nearly every Indonesian text and tell nothing about it (stop words): neither kept in the index
 * nor searched for. Letters that stand alone are left out as well.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'ada adalah agar akan akibat aku anda antara apa apabila apakah atas atau bagi bahwa banyak belum beliau bisa ' +
    'boleh bukan dalam dan dapat dari daripada dengan demi di dia dong guna hal hanya harap hingga ia ialah ini ' +
    'itu jadi jangan jika juga kah kalau kami kamu karena ke kepada kita lagi lah lain lalu maka masih mereka ' +
    'mohon nah namun nya oleh pada para pernah pun saat saja sama sampai sangat saya se seperti secara sebagai ' +
    'sebuah sehingga sejak selalu semua seorang serta setelah setiap siapa sini situ suatu sudah supaya tapi ' +
    'telah tentang terhadap tersebut tetapi tidak tolong untuk yaitu yakni yang'
  ).split(' '),
);
