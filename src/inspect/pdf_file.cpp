#include "pdf_file.hpp"

#include <algorithm>

#include "pdf_filters.hpp"
#include "pdf_key.hpp"
#include "shagym/inspect.hpp"

namespace shagym::inspection {

namespace {

constexpr std::size_t most_objects = 1'000'000;
constexpr std::size_t most_unpacked = std::size_t{32} * 1024 * 1024;
/// A file saved anew many times has a trailer for each; no reader needs one longer than this.
constexpr std::size_t most_trailers = 1000;
constexpr std::size_t longest_trailer = std::size_t{64} * 1024;
/// How often scanning begins anew behind an object without an end.
constexpr unsigned most_resumed = 16;

struct Heading {
  std::uint32_t number;
  std::uint32_t generation;
};

/// `12 0 ` before the word `obj`.
std::optional<Heading> heading_before(std::string_view text, std::size_t keyword) {
  std::size_t at = keyword;
  const auto digits = [&]() -> std::optional<std::uint64_t> {
    const std::size_t gap = at;
    while (at > 0 && is_pdf_space(text[at - 1])) --at;
    const std::size_t end = at;
    while (at > 0 && end - at < 12 && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
    if (end == at || end == gap) return std::nullopt;
    return pdf_number(text.substr(at, end - at));
  };
  const auto generation = digits();
  const auto number = generation ? digits() : std::nullopt;
  if (!number || *number > 0xFFFFFFFF || *generation > 65535) return std::nullopt;
  return Heading{static_cast<std::uint32_t>(*number), static_cast<std::uint32_t>(*generation)};
}

/// Bytes that a picture's pixels take, as far as any device would show it.
std::uint64_t picture_size(std::string_view dict) {
  const std::uint64_t width = pdf_member(dict, "Width").number().value_or(0);
  const std::uint64_t height = pdf_member(dict, "Height").number().value_or(0);
  return width > 0 && height <= most_pixels / width ? width * height * 4 : 0;
}

}  // namespace

PdfFile::PdfFile(std::string_view text) : text_(text) {
  scan();
}

void PdfFile::scan() {
  std::size_t at = 0;
  while (true) {
    std::size_t keyword = text_.find("obj", at);
    const std::string_view gap = text_.substr(at, keyword == std::string_view::npos ? keyword : keyword - at);
    const std::size_t trailer = gap.find("trailer");
    if (trailer != std::string_view::npos && trailers_.size() < most_trailers) {
      const std::string_view from = text_.substr(at + trailer + 7, longest_trailer);
      trailers_.push_back(from.substr(0, pdf_value_end(from, 0)));
    }
    if (keyword == std::string_view::npos) return;
    const auto heading = heading_before(text_, keyword);
    at = keyword + 3;
    if (!heading) continue;
    if (objects_.size() >= most_objects) {
      unseen_ = true;
      return;
    }
    at = read_object(keyword, heading->number, heading->generation);
  }
}

std::size_t PdfFile::read_object(std::size_t keyword, std::uint32_t number, std::uint32_t generation) {
  const std::size_t from = keyword + 3;
  std::size_t end = pdf_value_end(text_, from);
  PdfObject object;
  object.value = text_.substr(from, end - from);
  const std::size_t skipped = object.value.find_first_not_of(std::string_view(" \n\r\t\f\0", 6));
  object.value = object.value.substr(std::min(skipped, object.value.size()));
  object.generation = generation;
  last_object_ = keyword;
  if (end == text_.size() && resumed_ < most_resumed) {
    // Something without an end swallows the rest: look whether there are objects in it.
    ++resumed_;
    end = from;
  } else {
    PdfLexer after(text_, end);
    if (after.next() == PdfToken::word && after.raw().substr(0, 6) == "stream")
      end = read_stream(after.start() + 6, object);
  }
  const std::string type = pdf_member(object.value, "Type").name();
  if (type == "XRef") trailers_.push_back(object.value);
  if (type == "ObjStm" && object.stream) packed_.push_back(number);
  if (object.stream) streams_.emplace_back(number, object);
  objects_[number] = object;
  return end;
}

/// @returns where to go on: behind the stream
std::size_t PdfFile::read_stream(std::size_t from, PdfObject& object) {
  if (text_.substr(from, 2) == "\r\n")
    from += 2;
  else if (from < text_.size() && (text_[from] == '\n' || text_[from] == '\r'))
    from += 1;
  constexpr std::string_view ending = "endstream";
  const auto claimed = pdf_member(object.value, "Length").number();
  std::size_t end = std::string_view::npos;
  std::size_t size = std::string_view::npos;
  if (claimed && *claimed <= text_.size() - from) {
    // The claim counts only where the stream really ends there, give or take a line's end.
    const std::size_t at = from + static_cast<std::size_t>(*claimed);
    const std::size_t found = text_.substr(at, ending.size() + 3).find(ending);
    if (found != std::string_view::npos) {
      end = at + found;
      size = static_cast<std::size_t>(*claimed);
    }
  }
  if (end == std::string_view::npos) end = cut_stream_ ? end : text_.find(ending, from);
  if (end == std::string_view::npos) {
    // Without an end: once is enough to know, and a search for each would take for ever.
    cut_stream_ = true;
    return from;
  }
  object.stream = text_.substr(from, std::min(size, end - from));
  return end + ending.size();
}

void PdfFile::unpack(const PdfKey* key) {
  for (const std::uint32_t number : std::vector<std::uint32_t>(packed_)) unpack_one(number, key);
  weigh(key);
}

/// A stream of zeros that a reader would unpack until its memory is full.
void PdfFile::weigh(const PdfKey* key) {
  std::size_t left = most_unpacked + text_.size();
  for (const auto& [number, object] : streams_) {
    const auto filters = pdf_filters(resolve(pdf_member(object.value, "Filter")));
    if (filters.empty() || filters[0] == PdfFilter::other) continue;
    const bool encrypted = key && pdf_member(object.value, "Type").name() != "XRef";
    const std::string plain = encrypted ? key->decrypt(*object.stream, number, object.generation) : "";
    const PdfWeight weight =
        pdf_weight(encrypted ? plain : *object.stream, filters, picture_size(object.value), left);
    left -= weight.unpacked;
    unseen_ = unseen_ || weight.unseen;
    bomb_ = bomb_ || weight.bomb;
    if (bomb_ || left == 0) return;
  }
}

void PdfFile::unpack_one(std::uint32_t number, const PdfKey* key) {
  const PdfObject packed = objects_[number];
  const auto count = pdf_member(packed.value, "N").number();
  const auto first = pdf_member(packed.value, "First").number();
  const PdfValue filter = pdf_member(packed.value, "Filter");
  const auto filters = pdf_filters(resolve(filter));
  const bool readable = std::find(filters.begin(), filters.end(), PdfFilter::other) == filters.end() &&
                        !pdf_member(packed.value, "DecodeParms");
  if (!packed.stream || !count || !first || !readable || unpacked_size_ >= most_unpacked) {
    unseen_ = true;
    return;
  }
  std::string bytes =
      key ? key->decrypt(*packed.stream, number, packed.generation) : std::string(*packed.stream);
  if (filter) {
    PdfUnpacked unpacked = pdf_unpacked(bytes, filters, most_unpacked - unpacked_size_);
    unseen_ = unseen_ || !unpacked.whole;
    bytes = std::move(unpacked.bytes);
  }
  unpacked_size_ += bytes.size();
  const std::string_view text = unpacked_.emplace_back(std::move(bytes));
  PdfLexer index(text.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(*first, text.size()))));
  // Objects do not overlap, so together they are not longer than the text.
  std::size_t read = 0;
  while (index.next() == PdfToken::number && objects_.size() < most_objects) {
    if (read > 2 * text.size()) {
      unseen_ = true;
      return;
    }
    const auto id = pdf_number(index.raw());
    if (index.next() != PdfToken::number) break;
    const auto offset = pdf_number(index.raw());
    if (!id || *id > 0xFFFFFFFF || !offset || *offset >= text.size() || *first >= text.size() - *offset)
      continue;
    const auto from = static_cast<std::size_t>(*first + *offset);
    PdfObject object;
    object.value = text.substr(from, pdf_value_end(text, from) - from);
    read += object.value.size();
    const auto known = objects_.find(static_cast<std::uint32_t>(*id));
    // An object that stands outside of the streams is the newer one only when it comes after them.
    const bool outside = known != objects_.end() && known->second.value.data() >= text_.data() &&
                         known->second.value.data() < text_.data() + text_.size();
    if (!outside || known->second.value.data() < packed.value.data())
      objects_[static_cast<std::uint32_t>(*id)] = object;
  }
}

const PdfObject* PdfFile::object(std::uint32_t number) const {
  const auto found = objects_.find(number);
  return found == objects_.end() ? nullptr : &found->second;
}

std::string_view PdfFile::resolve(const PdfValue& value) const {
  if (!value.reference) return value.raw;
  const PdfObject* found = object(*value.reference);
  return found ? found->value : std::string_view();
}

PdfValue PdfFile::trailer(std::string_view key) const {
  for (auto each = trailers_.rbegin(); each != trailers_.rend(); ++each) {
    if (const PdfValue value = pdf_member(*each, key)) return value;
  }
  return {};
}

}  // namespace shagym::inspection
