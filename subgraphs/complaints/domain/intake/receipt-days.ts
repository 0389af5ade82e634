/** A letter is recorded at most so many days after it was received (design: the box is emptied daily, SOP). */
export const receiptDays = 30;
