#ifndef SHAGYM_INSPECT_PDF_FILE_HPP_INCLUDED
#define SHAGYM_INSPECT_PDF_FILE_HPP_INCLUDED

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pdf_lexer.hpp"

namespace shagym::inspection {

struct PdfObject {
  std::string_view value;                  ///< a dictionary, an array or something smaller
  std::optional<std::string_view> stream;  ///< its packed bytes
  std::uint32_t generation = 0;
};

struct PdfKey;

/// A PDF's objects, found by reading the file from front to back: its tables of contents are not trusted, and
/// files whose tables are broken open in most readers all the same. Of two objects of one number the later
/// counts.
class PdfFile {
 public:
  explicit PdfFile(std::string_view text);

  /// Unpacks the object streams, in which most newer files hide their dictionaries, and weighs all streams.
  /// With a key where the file is encrypted.
  void unpack(const PdfKey* key);

  const PdfObject* object(std::uint32_t number) const;
  /// The dictionary or array itself, or the one it refers to.
  std::string_view resolve(const PdfValue& value) const;
  /// A member of the newest trailer that has it.
  PdfValue trailer(std::string_view key) const;
  const std::unordered_map<std::uint32_t, PdfObject>& objects() const { return objects_; }

  bool cut_stream() const { return cut_stream_; }  ///< a stream without an end
  bool unseen() const { return unseen_; }          ///< there was more than is looked into
  bool bomb() const { return bomb_; }              ///< a stream grows out of all bounds
  std::size_t last_object() const { return last_object_; }
  bool has_packed_objects() const { return !packed_.empty(); }

 private:
  void scan();
  std::size_t read_object(std::size_t keyword, std::uint32_t number, std::uint32_t generation);
  std::size_t read_stream(std::size_t from, PdfObject& object);
  void unpack_one(std::uint32_t number, const PdfKey* key);
  void weigh(const PdfKey* key);

  std::string_view text_;
  std::unordered_map<std::uint32_t, PdfObject> objects_;
  std::vector<std::string_view> trailers_;
  std::vector<std::uint32_t> packed_;
  std::vector<std::pair<std::uint32_t, PdfObject>> streams_;  ///< as they stand, also those replaced later
  std::deque<std::string> unpacked_;
  std::size_t unpacked_size_ = 0;
  std::size_t last_object_ = 0;
  unsigned resumed_ = 0;
  bool cut_stream_ = false;
  bool unseen_ = false;
  bool bomb_ = false;
};

}  // namespace shagym::inspection

#endif
