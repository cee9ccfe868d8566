#pragma once
// GNU Readline for Swift. Its globals, variadic functions and macros are not importable as they
// are; each gets a function here, so that Swift never touches a mutable C global.
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
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

static inline void guichet_bind_return(rl_command_func_t *accept) {
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (int i = 0; i < 3; i++) {
    rl_bind_key_in_map('\r', accept, maps[i]);
    rl_bind_key_in_map('\n', accept, maps[i]);
  }
}

// A search would draw what is typed past the gate, and readline remembers searches and macros; the
// dumps and the user's file are no business of a conversation.
static inline void guichet_unbind_keepers(void) {
  rl_command_func_t *functions[] = {
    rl_reverse_search_history, rl_forward_search_history, rl_noninc_reverse_search,
    rl_noninc_forward_search, rl_noninc_reverse_search_again, rl_noninc_forward_search_again,
    rl_vi_search, rl_vi_search_again, rl_start_kbd_macro, rl_end_kbd_macro,
    rl_call_last_kbd_macro, rl_print_last_kbd_macro, rl_re_read_init_file, rl_dump_functions,
    rl_dump_macros, rl_dump_variables,
  };
  Keymap maps[] = {emacs_standard_keymap, emacs_meta_keymap, emacs_ctlx_keymap,
                   vi_insertion_keymap, vi_movement_keymap};
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    for (size_t j = 0; j < sizeof maps / sizeof *maps; j++)
      rl_unbind_function_in_map(functions[i], maps[j]);
}

// Pushes what was cut out of the ring's ten places: readline has no call that empties it. The line
// must be empty, and is so afterwards.
static inline void guichet_empty_kill_ring(void) {
  extern int _rl_last_command_was_kill;
  for (int i = 0; i < 10; i++) {
    _rl_last_command_was_kill = 0;
    rl_insert_text(" ");
    rl_kill_text(0, rl_end);
  }
  _rl_last_command_was_kill = 0;
  rl_free_undo_list();
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

// Draws a line in place of the one that is typed. readline keeps a copy of what it draws, and here
// that is never what is hidden. The text ends with a null.
static inline void guichet_redisplay_as(char *text, int length, int cursor, int mark) {
  char *line = rl_line_buffer;
  int typed_length = rl_end, typed_cursor = rl_point, typed_mark = rl_mark;
  rl_line_buffer = text;
  rl_end = length;
  rl_point = cursor;
  rl_mark = mark;
  rl_redisplay();
  rl_line_buffer = line;
  rl_end = typed_length;
  rl_point = typed_cursor;
  rl_mark = typed_mark;
}

// Overwrites the two copies of what was drawn, which readline keeps to draw only what differs, and
// the output's buffer. Between two lines, or where the line is drawn anew afterwards.
static inline void guichet_wipe_display(int longest) {
  extern FILE *_rl_out_stream;
  FILE *nowhere = fopen("/dev/null", "w");
  char *blanks = malloc((size_t)longest + 1);
  // Some of readline writes to the one, some to the other.
  FILE *screen = _rl_out_stream, *stream = rl_outstream;
  if (nowhere && blanks) {
    memset(blanks, ' ', (size_t)longest);
    blanks[longest] = '\0';
    _rl_out_stream = rl_outstream = nowhere;
    for (int i = 0; i < 2; i++) {
      rl_on_new_line();
      guichet_redisplay_as(blanks, longest, longest, 0);
    }
    rl_on_new_line();
    _rl_out_stream = screen;
    rl_outstream = stream;
  }
  if (nowhere) fclose(nowhere);
  free(blanks);
  if (screen) {
    fflush(screen);
    if (screen->_IO_buf_base)
      explicit_bzero(screen->_IO_buf_base, (size_t)(screen->_IO_buf_end - screen->_IO_buf_base));
  }
}

static inline int guichet_mark(void) { return rl_mark; }

// What prepares the terminal for a line, in place of readline's own function.
static inline void guichet_set_preparation(rl_vintfunc_t *prepare) {
  rl_prep_term_function = prepare;
}

static inline void guichet_prepare_terminal(void) { rl_prep_term_function(1); }

static inline int guichet_history_length(void) { return history_length; }

// A line that the arrow keys bring back; NULL behind the last.
static inline const char *guichet_history_line(int index) {
  return index < history_length ? history_list()[index]->line : NULL;
}

// Drops the lines that the arrow keys bring back, with the edits that were left in them, and the
// line that was left for one of them. What is dropped is overwritten as it is freed.
static inline void guichet_forget_history(void) {
  extern int _rl_free_saved_history_line(void);
  _rl_free_saved_history_line();
  rl_clear_history();
  using_history();
}

// Overwrites and frees a line that readline handed over.
static inline void guichet_free_line(char *line) {
  if (!line) return;
  explicit_bzero(line, strlen(line));
  free(line);
}

// Variadic in C, hence out of Swift's reach.
static inline void guichet_forbid_dumps(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
