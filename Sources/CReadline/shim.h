#pragma once
// GNU Readline for Swift. Its globals, variadic functions and macros are not importable as they
// are; each gets a function here, so that Swift never touches a mutable C global.
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <wchar.h>

extern int wcwidth(wchar_t character);

static inline int guichet_wcwidth(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

// The program handles signals and the window's size itself, and does not export LINES, COLUMNS.
static inline void guichet_configure(const char *name) {
  rl_readline_name = name;
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_completer_word_break_characters = "\n";
  rl_basic_word_break_characters = "\n";
  rl_completer_quote_characters = "";
  rl_completion_append_character = '\0';
}

// Must follow rl_initialize: a redisplay function set before makes readline skip terminfo.
static inline void guichet_set_redisplay(rl_voidfunc_t *redisplay) {
  rl_redisplay_function = redisplay;
}

static inline void guichet_set_completer(rl_completion_func_t *complete) {
  rl_attempted_completion_function = complete;
}

static inline void guichet_stop_default_completion(void) { rl_attempted_completion_over = 1; }

static inline void guichet_remove_handler_at_exit(void) { atexit(rl_callback_handler_remove); }

static inline void guichet_flush(void) { fflush(rl_outstream ? rl_outstream : stdout); }

static inline char *guichet_line(void) { return rl_line_buffer; }
static inline int guichet_line_length(void) { return rl_end; }
static inline int guichet_cursor(void) { return rl_point; }
static inline int guichet_is_searching(void) { return RL_ISSTATE(RL_STATE_SEARCH) != 0; }

// In an incremental search readline draws the search line itself, not the buffer alone.
static inline void guichet_bind_return(rl_command_func_t *accept) {
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (int i = 0; i < 3; i++) {
    rl_bind_key_in_map('\r', accept, maps[i]);
    rl_bind_key_in_map('\n', accept, maps[i]);
  }
}

// Overwrites what the undo list remembers of deleted text.
static inline void guichet_wipe_undo(void) {
  for (UNDO_LIST *step = rl_undo_list; step; step = step->next)
    if (step->text) explicit_bzero(step->text, strlen(step->text));
}

// Overwrites the line and everything longer that stood in the same buffer.
static inline void guichet_wipe_line(void) {
  if (!rl_line_buffer) return;
  explicit_bzero(rl_line_buffer, malloc_usable_size(rl_line_buffer));
  rl_point = rl_end = 0;
}

// Overwrites and frees a line that readline handed over.
static inline void guichet_free_line(char *line) {
  if (!line) return;
  explicit_bzero(line, strlen(line));
  free(line);
}
