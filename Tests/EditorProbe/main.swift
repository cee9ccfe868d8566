// A program that shows what the line editor reports.
