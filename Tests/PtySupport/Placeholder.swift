// The tests' pseudo-terminal and screen.
